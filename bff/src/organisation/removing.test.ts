/** Only what nothing hangs on goes out of the tree; its counts are right whatever a ledger brought or took back. */
import { ledger } from '@jiashu/shared/ledger/contract';
import { organisation } from '@jiashu/shared/organisation/contract';
import type { Tree } from '@jiashu/shared/organisation/schema';
import { describe, expect, test } from 'vitest';
import { imported } from '../ledger/testing/desk';
import { BUILDING_3, BUILDING_5, HOME, id, PROJECT, personId } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';

let house: House;
forTests((opened) => {
  house = opened;
});

const group = () => house.as('groupManager', organisation);
const about = { city: '澄州', address: '临江区', hotline: '4000001121', handoverOn: '2027-09-30' };
const projectsIn = ({ regions }: Tree) => regions.flatMap(({ projects }) => projects);
const why = ({ status, body }: { status: number; body: { error?: { data?: unknown } } }) => [
  status,
  (body.error?.data as { message: string }[] | undefined)?.[0]?.message,
];

let n = 0;
async function newRegion() {
  const name = `区域${++n}`;
  const { regions } = (await (await group()).addRegion({ name })).body;
  return regions.find((one) => one.name === name)!.id;
}
async function newProject(regionId: string) {
  const name = `项目${++n}`;
  const tree = (await (await group()).addProject({ regionId, name, ...about })).body;
  return projectsIn(tree).find((one) => one.name === name)!.id;
}
async function newBuilding(projectId: string) {
  const name = `${++n} 栋`;
  const tree = (await (await group()).addBuilding({ projectId, name, floors: 6 })).body;
  return projectsIn(tree)
    .find((one) => one.id === projectId)!
    .buildings.find((one) => one.name === name)!.id;
}
const homesOf = async (projectId: string, buildingId: string) =>
  projectsIn((await (await group()).tree({})).body)
    .find((one) => one.id === projectId)!
    .buildings.find((one) => one.id === buildingId)!.homes;

describe('a part of the tree', () => {
  test('goes once what is in it is gone, from the bottom up; the history keeps it', async () => {
    const desk = await group();
    const regionId = await newRegion();
    const projectId = await newProject(regionId);
    const buildingId = await newBuilding(projectId);
    const place = { projectId, buildingId };
    const grid = { unit: 2, fromFloor: 1, toFloor: 3, doors: 2, handoverPlannedOn: '2027-09-30' };
    await desk.addHomes({ ...place, ...grid });
    expect(await homesOf(projectId, buildingId)).toBe(6);

    expect(why(await desk.removeRegion({ regionId }))).toEqual([409, '里面还有 1 个项目，不能删除']);
    expect(why(await desk.removeProject({ projectId }))).toEqual([409, '里面还有 1 栋楼，里面还有 6 套房子，不能删除']);
    expect(why(await desk.removeBuilding(place))).toEqual([409, '里面还有 6 套房子，不能删除']);
    expect((await desk.removeUnit({ ...place, unit: '3 单元' })).status).toBe(404);
    expect((await desk.removeUnit({ ...place, unit: '2 单元' })).body).toMatchObject({ units: [] });
    expect(await homesOf(projectId, buildingId)).toBe(0);
    expect(projectsIn((await desk.removeBuilding(place)).body).find((one) => one.id === projectId)?.buildings).toEqual(
      [],
    );
    expect(projectsIn((await desk.removeProject({ projectId })).body).some((one) => one.id === projectId)).toBe(false);
    const { regions } = (await desk.removeRegion({ regionId })).body;
    expect(regions.some((one) => one.id === regionId)).toBe(false);
    expect((await desk.removeRegion({ regionId })).status).toBe(404);
    const kept = house.db.collection('history').find({ 'subject.id': { $in: [regionId, projectId, buildingId] } });
    expect((await kept.toArray()).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['region', 'project', 'building', 'unit'].map((part) => `organisation.${part}.removed`)),
    );
  });

  test('stays while somebody works there, lived there, reported progress or wrote to it', async () => {
    const desk = await group();
    const projectId = await newProject(id('region'));
    await house.db
      .collection('persons')
      .updateOne({ _id: personId('editor') as never }, { $push: { posts: at(projectId) } } as never);
    expect(why(await desk.removeProject({ projectId }))).toEqual([409, '还有 1 位同事的岗位在这里，不能删除']);
    expect(why(await desk.removeUnit({ projectId: PROJECT, buildingId: BUILDING_3, unit: '2 单元' }))).toEqual([
      409,
      '2 套有业主，或从前有过，不能删除',
    ]);
    await house.db.collection('history').insertOne({ _id: id('written') as never, type: 'letters.written', projectId });
    await house.db
      .collection('persons')
      .updateOne({ _id: personId('editor') as never }, { $pull: { posts: at(projectId) } } as never);
    expect(why(await desk.removeProject({ projectId }))).toEqual([409, '已经有家书，不能删除']);
    const buildingId = await newBuilding(projectId);
    await house.db
      .collection('projects')
      .updateOne({ _id: projectId as never, 'buildings.id': buildingId }, { $set: { 'buildings.$.builtFloors': 1 } });
    expect(why(await desk.removeBuilding({ projectId, buildingId }))).toEqual([409, '已经报过进度，不能删除']);
  });

  test('is looked at once more when it goes: what came to hang on it meanwhile keeps it', async () => {
    const desk = await group();
    const projectId = await newProject(id('region'));
    const buildingId = await newBuilding(projectId);
    const { projects } = house.capabilities;
    const { removeBuilding } = projects;
    projects.removeBuilding = async (...ids) => {
      await house.db
        .collection('projects')
        .updateOne({ _id: projectId as never, 'buildings.id': buildingId }, { $set: { 'buildings.$.builtFloors': 2 } });
      await removeBuilding(...ids);
    };
    expect((await desk.removeBuilding({ projectId, buildingId })).status).toBe(409);
    projects.removeBuilding = removeBuilding;
    expect(await homesOf(projectId, buildingId)).toBe(0);
  });
});

const at = (scopeId: string) => ({ role: 'editor', tier: 'project', scopeId });

describe('the homes of a building', () => {
  test('are counted anew after an import and after its undoing', async () => {
    const before = await house.db.collection('homes').countDocuments({ projectId: PROJECT, buildingId: BUILDING_5 });
    const file = '楼栋,单元,房号,业主,电话\n5栋,8,101,新来,13700000801\n5栋,8,102,也是,13700000802';
    const { id: importId } = await imported(house, file);
    expect(await homesOf(PROJECT, BUILDING_5)).toBe(before + 2);
    expect((await (await house.as('projectManager', ledger)).undo({ importId })).status).toBe(200);
    expect(await homesOf(PROJECT, BUILDING_5)).toBe(before);
  });
});

test('a home’s days can be neither still to come nor in an order that can’t be', async () => {
  const desk = await house.as('projectManager', organisation);
  const home = { homeId: HOME, handoverPlannedOn: '2027-09-30', stewardId: null, handedOverOn: null, movedInOn: null };
  const paths = async (days: object) => {
    const { status, body } = await desk.editHome({ ...home, signedOn: '2025-06-18', ...days });
    return [status, ...((body.error?.data ?? []) as { path: string }[]).map(({ path }) => path)];
  };
  expect(await paths({ signedOn: '2026-11-23' })).toEqual([400, 'signedOn']);
  expect(await paths({ handedOverOn: '2026-11-23' })).toEqual([400, 'handedOverOn']);
  expect(await paths({ signedOn: '2027-10-01' })).toEqual([400, 'handoverPlannedOn', 'signedOn']);
  expect(await paths({ signedOn: '2026-11-22' })).toEqual([200]);
});
