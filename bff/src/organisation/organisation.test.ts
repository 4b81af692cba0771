import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { organisation } from '@jiashu/shared/organisation/contract';
import { describe, expect, test } from 'vitest';
import {
  BUILDING_3,
  BUILDING_5,
  HOME,
  id,
  OTHER_PROJECT,
  PROJECT,
  personId,
  phoneOf,
  type Who,
} from '../testing/company';
import { callsOf, type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';

const DAY_MS = 86_400_000;

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, organisation);
const inProject = (role: 'engineer' | 'steward' | 'projectManager') => ({
  ...{ role, tier: 'project' as const, scopeId: PROJECT },
});
const told = async (who: Who) => (await (await house.as(who, inbox)).list({})).body.items.map(({ title }) => title);

/** Somebody who signs in by this phone, with what he may call. */
async function newcomer(phone: string) {
  const anyone = callsOf(house.url, accounts, null);
  await anyone.sendCode({ phone });
  const { body } = await anyone.signInByPhone({ phone, code: house.sms.get(phone)! });
  const mine = callsOf(house.url, organisation, body.accessToken);
  const { id: me } = (await callsOf(house.url, accounts, body.accessToken).me({})).body;
  return { mine, me };
}

describe('an invitation of staff', () => {
  test('is for one phone: who proves it sees it, accepts once, and is at work with the next request', async () => {
    const manager = await as('projectManager');
    const { body } = await manager.inviteStaff({ name: '新来的', phone: '13200000001', ...inProject('engineer') });
    expect(body).toMatchObject({ state: 'open', phone: '132****0001', title: '房修工程师', scope: '云栖里' });
    const again = await manager.inviteStaff({ name: '新来的', phone: '13200000001', ...inProject('engineer') });
    expect(again.body.error?.data).toEqual([expect.objectContaining({ path: 'phone' })]);
    const { mine } = await newcomer('13200000001');
    expect((await mine.tree({})).status).toBe(403);
    expect((await mine.myStaffInvitations({})).body.invitations.map((one) => one.id)).toEqual([body.id]);
    expect((await mine.acceptStaffInvitation({ invitationId: body.id })).status).toBe(200);
    expect((await mine.tree({})).status).toBe(200);
    expect((await mine.acceptStaffInvitation({ invitationId: body.id })).body.error?.code).toBe('closed');
    expect((await mine.myStaffInvitations({})).body.invitations).toEqual([]);
    expect(await told('projectManager')).toContain('新来的上岗了');
  });

  test('is nothing for another phone, and keeps phone and name sealed', async () => {
    const manager = await as('projectManager');
    const { body } = await manager.inviteStaff({ name: '林秘密', phone: '13200000002', ...inProject('engineer') });
    const { mine } = await newcomer('13200000003');
    expect((await mine.acceptStaffInvitation({ invitationId: body.id })).status).toBe(404);
    const kept = JSON.stringify(await house.db.collection('staffInvitations').find().toArray());
    expect(kept).not.toMatch(/林秘密|13200000002/);
  });

  test('is over when revoked, after a week, and when whoever invited lost his own post', async () => {
    const manager = await as('regionManager');
    const invite = async (phone: string) =>
      (await manager.inviteStaff({ name: '新来的', phone, ...inProject('steward') })).body.id;
    const [revoked, late] = [await invite('13200000011'), await invite('13200000012')];
    expect((await manager.revokeStaffInvitation({ invitationId: revoked })).status).toBe(200);
    expect((await manager.revokeStaffInvitation({ invitationId: revoked })).status).toBe(409);
    const first = await newcomer('13200000011');
    expect((await first.mine.acceptStaffInvitation({ invitationId: revoked })).body.error?.code).toBe('closed');
    house.at(new Date(NOW.getTime() + 7 * DAY_MS));
    const second = await newcomer('13200000012');
    expect((await second.mine.acceptStaffInvitation({ invitationId: late })).body.error?.code).toBe('closed');
    house.at(NOW);

    const { body } = await (await as('groupManager')).inviteStaff({
      ...{ name: '区域总', phone: '13200000013', role: 'regionManager', tier: 'region', scopeId: id('region') },
    });
    const boss = await newcomer('13200000013');
    await boss.mine.acceptStaffInvitation({ invitationId: body.id });
    const promised = await boss.mine.inviteStaff({ name: '管家', phone: '13200000014', ...inProject('steward') });
    const group = await as('groupManager');
    const post = { role: 'regionManager' as const, tier: 'region' as const, scopeId: id('region') };
    expect((await group.removePost({ personId: boss.me, ...post, reason: '调走了' })).status).toBe(200);
    expect((await boss.mine.tree({})).status).toBe(403);
    const steward = await newcomer('13200000014');
    const answer = await steward.mine.acceptStaffInvitation({ invitationId: promised.body.id });
    expect(answer.body.error?.code).toBe('closed');
  });
});

describe('nobody raises himself', () => {
  test('not by inviting his own phone, nor anybody to his own height or above', async () => {
    const manager = await as('projectManager');
    const own = { name: '我', phone: phoneOf('projectManager') };
    expect((await manager.inviteStaff({ ...own, ...inProject('engineer') })).status).toBe(403);
    const other = { name: '他', phone: '13200000021' };
    expect((await manager.inviteStaff({ ...other, ...inProject('projectManager') })).status).toBe(403);
    const region = { role: 'regionManager' as const, tier: 'region' as const, scopeId: id('region') };
    expect((await manager.inviteStaff({ ...other, ...region })).status).toBe(403);
    expect((await manager.inviteStaff({ ...other, ...inProject('engineer'), scopeId: OTHER_PROJECT })).status).toBe(
      403,
    );
    expect((await manager.inviteStaff({ ...other, ...inProject('engineer'), scopeId: id('no such') })).status).toBe(
      404,
    );
    for (const who of ['steward', 'engineer', 'customerRelations', 'editor', 'handler'] as const)
      expect((await (await as(who)).inviteStaff({ ...other, ...inProject('engineer') })).status).toBe(403);
  });

  test('nor takes a post from whoever stands beside or above him, or his own', async () => {
    const manager = await as('projectManager');
    const reason = '不合适';
    const own = { personId: personId('projectManager'), ...inProject('projectManager'), reason };
    expect((await manager.removePost(own)).status).toBe(403);
    const above = { role: 'regionManager' as const, tier: 'region' as const, scopeId: id('region') };
    expect((await manager.removePost({ personId: personId('regionManager'), ...above, reason })).status).toBe(404);
  });
});

test('a post taken away is gone with the next request, and the person is told why', async () => {
  const { body } = await (await as('projectManager')).inviteStaff({
    ...{ name: '短工', phone: '13200000031' },
    ...inProject('engineer'),
  });
  const { mine, me } = await newcomer('13200000031');
  await mine.acceptStaffInvitation({ invitationId: body.id });
  expect((await mine.roster({ projectId: PROJECT })).status).toBe(200);
  const manager = await as('projectManager');
  const removal = { personId: me, ...inProject('engineer'), reason: '合同到期' };
  expect((await manager.removePost(removal)).body.posts).toEqual([]);
  expect((await mine.roster({ projectId: PROJECT })).status).toBe(403);
  expect((await manager.removePost(removal)).status).toBe(404);
});

describe('the tree', () => {
  test('shows each what lies in his reach and what he may edit', async () => {
    const tree = async (who: Who) => (await (await as(who)).tree({})).body;
    const brief = async (who: Who) =>
      (await tree(who)).regions.map(({ name, mayAddProject, projects }) => [
        name,
        mayAddProject,
        projects.map((one) => one.name),
      ]);
    expect(await brief('engineer')).toEqual([['华东区域', false, ['云栖里']]]);
    expect(await brief('regionManager')).toEqual([['华东区域', true, ['云栖里']]]);
    expect(await brief('otherSteward')).toEqual([['华南区域', false, ['望江里']]]);
    expect((await brief('groupManager')).map(([name]) => name).sort()).toEqual(['华东区域', '华南区域']);
    expect((await tree('projectManager')).regions[0]?.projects[0]?.mayEdit).toBe(true);
    expect((await tree('steward')).regions[0]?.projects[0]?.mayEdit).toBe(false);
  });

  test('grows from a region down to its homes, and the new project is read by everybody', async () => {
    const group = await as('groupManager');
    const grown = await group.addRegion({ name: '西南区域' });
    const region = grown.body.regions.find(({ name }) => name === '西南区域')!;
    const project = {
      name: '栖霞里',
      city: '锦州',
      address: '霞飞路 1 号',
      hotline: '4000001122',
      handoverOn: '2028-06-30',
    };
    await group.addProject({ regionId: region.id, ...project });
    const projectsOf = async () =>
      (await group.tree({})).body.regions.find(({ id: one }) => one === region.id)!.projects;
    const projectId = (await projectsOf())[0]!.id;
    await group.addBuilding({ projectId, name: '1 栋', floors: 11 });
    expect((await group.addBuilding({ projectId, name: '1 栋', floors: 11 })).body.error?.data).toEqual([
      expect.objectContaining({ path: 'name' }),
    ]);
    const buildingId = (await projectsOf())[0]!.buildings[0]!.id;
    const grid = {
      projectId,
      buildingId,
      unit: 2,
      handoverPlannedOn: '2028-06-30',
      fromFloor: 1,
      toFloor: 11,
      doors: 2,
    };
    const { body } = await group.addHomes(grid);
    expect(body.units.map(({ name, homes: rows }) => [name, rows.length])).toEqual([['2 单元', 22]]);
    expect(body.units[0]?.homes[0]?.label).toBe('1 栋 2 单元 1101');
    expect((await group.addHomes(grid)).body.units[0]?.homes).toHaveLength(22);
    expect((await projectsOf())[0]!.buildings[0]!.homes).toBe(22);
    expect((await group.addHomes({ ...grid, toFloor: 12 })).status).toBe(400);
  });

  test('is edited, and what a home’s dates must be to each other is said at the field', async () => {
    const manager = await as('projectManager');
    const { body } = await manager.editBuilding({
      projectId: PROJECT,
      buildingId: BUILDING_5,
      name: '5 栋',
      floors: 27,
    });
    expect(body.regions[0]?.projects[0]?.buildings.find(({ id: one }) => one === BUILDING_5)?.floors).toBe(27);
    const home = {
      homeId: HOME,
      signedOn: '2025-06-18',
      handoverPlannedOn: '2027-09-30',
      stewardId: personId('steward'),
    };
    const wrong = await manager.editHome({ ...home, handedOverOn: '2025-01-01', movedInOn: null });
    expect(wrong.body.error?.data).toEqual([expect.objectContaining({ path: 'handedOverOn' })]);
    const early = await manager.editHome({ ...home, handedOverOn: null, movedInOn: '2026-01-01' });
    expect(early.body.error?.data).toEqual([expect.objectContaining({ path: 'movedInOn' })]);
    const stranger = await manager.editHome({
      ...home,
      handedOverOn: null,
      movedInOn: null,
      stewardId: personId('engineer'),
    });
    expect(stranger.body.error?.data).toEqual([expect.objectContaining({ path: 'stewardId' })]);
    await manager.editHome({ ...home, signedOn: '2025-06-20', handedOverOn: null, movedInOn: null });
    const desk = (await (await house.as('steward', homes)).deskHousehold({ homeId: HOME })).body;
    expect(desk.history[0]).toMatchObject({ words: '改了房子的资料', by: '高鹏' });
    expect((await manager.homes({ projectId: PROJECT, buildingId: BUILDING_3 })).body.units.length).toBeGreaterThan(0);
  });
});

test('names stay apart, and a building stays as its homes need it', async () => {
  const [group, manager] = [await as('groupManager'), await as('projectManager')];
  const { regions } = (await group.tree({})).body;
  const at = (answer: { body: { error?: { data?: unknown } } }) => answer.body.error?.data;
  const named = (path: string) => [expect.objectContaining({ path })];
  expect(at(await group.addRegion({ name: regions[0]!.name }))).toEqual(named('name'));
  expect(at(await group.editRegion({ regionId: regions[0]!.id, name: regions[1]!.name }))).toEqual(named('name'));
  expect((await group.editRegion({ regionId: regions[0]!.id, name: regions[0]!.name })).status).toBe(200);
  const { id: _, buildings, mayEdit, mayRemove, ...project } = regions[0]!.projects[0]!;
  expect(at(await group.addProject({ regionId: regions[1]!.id, ...project }))).toEqual(named('name'));

  const building = { projectId: PROJECT, buildingId: BUILDING_3, name: '3 栋' };
  expect(at(await manager.editBuilding({ ...building, name: '甲栋', floors: 30 }))).toEqual(named('name'));
  expect(at(await manager.editBuilding({ ...building, floors: 1 }))).toEqual(named('floors'));
  expect((await manager.editBuilding({ ...building, floors: 31 })).status).toBe(200);
});
