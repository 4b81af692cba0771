import { projects } from '@jiashu/shared/projects/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILDING_3, BUILDING_5, id, PROJECT, personId } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const anybody = () => house.as(null, projects);
const inRecord = (change: object) =>
  house.db.collection('projects').updateOne({ _id: PROJECT as never }, { $set: change });
const inVersion = (change: object) =>
  house.db.collection('declarations').updateOne({ projectId: PROJECT }, { $set: change });

describe('anybody', () => {
  test('finds the projects with their address, homes and the news of the slowest building', async () => {
    const { status, body } = await (await anybody()).list({});
    expect(status).toBe(200);
    expect(body.projects).toHaveLength(2);
    expect(body.projects).toContainEqual({
      ...{ id: PROJECT, name: '云栖里', city: '澄州', address: '澄州市临江区云帆路 66 号', homes: 4 },
      ...{ news: '3 栋盖到第 18 层', handoverOn: '2027-09-30' },
    });
  });

  test('reads a project’s declaration: bad news, plan, certificates, parking, show flat, delivery, service', async () => {
    const { status, body } = await (await anybody()).show({ projectId: PROJECT });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: '云栖里', hotline: '4000001121', homes: 4 });
    expect(body.declaration).toMatchObject({
      ...{ version: 1, publishedAt: '2026-11-12T02:00:00.000Z' },
      adverseFactors: [
        { kind: 'transformer', side: 'inside', meters: 6, shownSince: '2026-03-02', at: { x: 70, y: 60 } },
      ],
      certificates: [{ kind: 'presale', number: '澄售许字（2026）第 0058 号', photo: null }],
      plan: { buildings: [{ name: '3 栋' }], roads: [{ name: '云帆路' }] },
    });
    expect(body.declaration?.plan?.redLine).toHaveLength(4);
  });

  test('sees each building against its plan on the day he looks', async () => {
    const on = async (day: string) => {
      house.at(new Date(`${day}T04:00:00Z`));
      const { body } = await (await anybody()).show({ projectId: PROJECT });
      return body.buildings.map(({ id: buildingId, plannedFloors }) => [buildingId, plannedFloors]);
    };
    expect(await on('2026-03-01')).toEqual([
      [BUILDING_3, 0],
      [BUILDING_5, 0],
    ]);
    expect((await on('2026-11-22'))[0]).toEqual([BUILDING_3, 22]);
    expect((await on('2027-01-16'))[0]).toEqual([BUILDING_3, 26]);
    house.at(NOW);
    const { body } = await (await anybody()).show({ projectId: PROJECT });
    expect(body.buildings[0]).toMatchObject({ daysLate: 4, lateReason: '十一月连雨停工', news: '盖到第 18 层' });
    expect(body.buildings[0]?.milestones).toHaveLength(4);
  });

  test('hears first of the building that has the farthest to go: by milestones, then by floors', async () => {
    const { buildings } = await house.capabilities.projects.get(PROJECT);
    const [third, fifth] = buildings as [(typeof buildings)[0], (typeof buildings)[0]];
    const newsWith = async (...changed: typeof buildings) => {
      await house.capabilities.projects.setBuildings(PROJECT, changed);
      return (await (await anybody()).list({})).body.projects.find((project) => project.id === PROJECT)?.news;
    };
    expect(await newsWith(third, { ...fifth, builtFloors: 3 })).toBe('5 栋盖到第 3 层');
    const unbegun = fifth.milestones.map((milestone) => ({ ...milestone, doneOn: null }));
    expect(await newsWith({ ...third, builtFloors: 1 }, { ...fifth, milestones: unbegun })).toBe('5 栋盖到第 18 层');
    await house.capabilities.projects.setBuildings(PROJECT, buildings);
  });

  test('sees the pictures of certificates and site by addresses that work', async () => {
    const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c7a488' } })
      .jpeg()
      .toBuffer();
    const [paper, view] = [id('photo', 'paper'), id('photo', 'view')];
    for (const photoId of [paper, view]) await house.capabilities.photos.take(photoId, personId('editor'), jpeg, NOW);
    await inRecord({ photoIds: [view, id('photo', 'gone')] });
    await inVersion({ 'content.certificates.0.photoId': paper });

    const { body } = await (await anybody()).show({ projectId: PROJECT });
    expect(body.photos.map((photo) => photo.id)).toEqual([view]);
    const photo = body.declaration?.certificates[0]?.photo;
    expect(photo).toMatchObject({ id: paper, width: 900, height: 600 });
    expect((await fetch(house.url + photo?.large)).status).toBe(200);
  });

  test('reads a project of which no plan was drawn', async () => {
    await inVersion({ 'content.plan': null });
    const { status, body } = await (await anybody()).show({ projectId: PROJECT });
    expect([status, body.declaration?.plan]).toEqual([200, null]);
  });

  test('is told that a project is not there, and that an id is none', async () => {
    expect((await (await anybody()).show({ projectId: id('no such') })).status).toBe(404);
    const wrong = await (await anybody()).show({ projectId: 'zzz' });
    expect([wrong.status, wrong.body.error?.code]).toEqual([400, 'invalid']);
  });

  test('is not shown what the record holds beside the page', async () => {
    await inVersion({ 'content.draftOfPrices': [1] });
    await inRecord({ secret: 'not for anybody' });
    const { status, body } = await (await anybody()).show({ projectId: PROJECT });
    // An undeclared field is our own mistake: nothing leaks, the page fails and the log says why.
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/draftOfPrices|not for anybody/);
    await house.db
      .collection('declarations')
      .updateOne({ projectId: PROJECT }, { $unset: { 'content.draftOfPrices': 1 } });
    expect(JSON.stringify((await (await anybody()).show({ projectId: PROJECT })).body)).not.toContain(
      'not for anybody',
    );
    expect(JSON.stringify((await (await anybody()).list({})).body)).not.toContain('regionId');
  });
});

describe('the desk', () => {
  const namesFor = async (who: Parameters<House['as']>[0]) =>
    (await (await house.as(who, projects)).desk({})).body.projects.map(({ name }) => name);

  test('shows each the projects he works for: his own, his region’s, all of the group’s', async () => {
    expect(await namesFor('steward')).toEqual(['云栖里']);
    expect(await namesFor('otherEditor')).toEqual(['望江里']);
    expect(await namesFor('regionManager')).toEqual(['云栖里']);
    expect((await namesFor('groupManager')).sort()).toEqual(['云栖里', '望江里']);
  });

  test('names the buildings with their homes and how far they are, and where the declaration stands', async () => {
    const { body } = await (await house.as('editor', projects)).desk({});
    expect(body.projects[0]?.buildings).toEqual([
      expect.objectContaining({ id: BUILDING_3, name: '3 栋', homes: 2, daysLate: 4 }),
      expect.objectContaining({ id: BUILDING_5, name: '5 栋', homes: 2 }),
    ]);
    const { published } = body.projects[0]!;
    const standing = (await (await anybody()).show({ projectId: PROJECT })).body.declaration;
    expect(published).toEqual(standing && { version: standing.version, at: standing.publishedAt });
  });

  test('is closed to owners and to whoever has not signed in', async () => {
    expect((await (await house.as('owner', projects)).desk({})).status).toBe(403);
    expect((await (await anybody()).desk({})).status).toBe(401);
  });

  test('a manager of a region without projects sees an empty desk', async () => {
    await house.db
      .collection('persons')
      .updateOne(
        { _id: personId('regionManager') as never },
        { $set: { posts: [{ role: 'regionManager', tier: 'region', scopeId: id('region', 'none') }] } },
      );
    expect(await namesFor('regionManager')).toEqual([]);
  });
});
