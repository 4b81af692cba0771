import { projects } from '@jiashu/shared/projects/contract';
import { progress } from '@jiashu/shared/projects/progress/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BUILDING_3, id, OTHER_BUILDING, PROJECT, type Who } from '../../testing/company';
import { type House, NOW, openHouse } from '../../testing/house';

let house: House;
let buildings: Awaited<ReturnType<House['capabilities']['projects']['get']>>['buildings'];
beforeAll(async () => {
  house = await openHouse();
  ({ buildings } = await house.capabilities.projects.get(PROJECT));
});
afterAll(() => house.close());
beforeEach(async () => {
  house.at(NOW);
  await house.capabilities.projects.setBuildings(PROJECT, buildings);
});

const as = (who: Who | null) => house.as(who, progress);
const place = { projectId: PROJECT, buildingId: BUILDING_3 };
const move = { ...place, milestone: 'toppedOut' as const, expectedOn: '2027-02-01', reason: '连雨停工十一天' };
const shown = async () => (await (await as(null)).show(place)).body;
const entriesSince = async (count: number) => (await shown()).entries.slice(count);

describe('everybody', () => {
  test('reads plan, expectation and reason, and every time the day was moved: from, to, when, why, who', async () => {
    const before = (await shown()).entries.length;
    await (await as('projectManager')).move(move);
    house.at(new Date(NOW.getTime() + 86_400_000));
    await (await as('projectManager')).move({ ...move, expectedOn: '2027-01-25', reason: '增加一个班组' });
    const { building } = await shown();
    expect(building).toMatchObject({ daysLate: 9, lateReason: '增加一个班组' });
    expect(building.milestones[2]).toMatchObject({ plannedOn: '2027-01-16', expectedOn: '2027-01-25', doneOn: null });
    expect(await entriesSince(before)).toEqual([
      {
        ...{ kind: 'moved', milestone: 'toppedOut', from: '2027-01-20', to: '2027-02-01', reason: '连雨停工十一天' },
        ...{ at: NOW.toISOString(), by: '高鹏' },
      },
      expect.objectContaining({ kind: 'moved', from: '2027-02-01', to: '2027-01-25', by: '高鹏' }),
    ]);
  });

  test('sees it at once on the project’s page too', async () => {
    await (await as('editor')).reportFloors({ ...place, builtFloors: 20 });
    const { body } = await (await house.as(null, projects)).show({ projectId: PROJECT });
    expect(body.buildings[0]).toMatchObject({ builtFloors: 20, news: '盖到第 20 层' });
  });

  test('is told that a building is not there', async () => {
    const nobody = await as(null);
    expect((await nobody.show({ projectId: PROJECT, buildingId: OTHER_BUILDING })).status).toBe(404);
    expect((await nobody.show({ projectId: id('none'), buildingId: BUILDING_3 })).status).toBe(404);
    expect((await nobody.show({ projectId: PROJECT, buildingId: 'x' })).status).toBe(400);
  });
});

describe('reporting', () => {
  test('floors grow until the roof, then the roof is noted, and the lateness is what it was', async () => {
    const manager = await as('projectManager');
    expect((await manager.reach({ ...place, milestone: 'toppedOut', doneOn: '2026-11-20' })).status).toBe(400);
    await manager.reportFloors({ ...place, builtFloors: 26 });
    const { status, body } = await manager.reach({ ...place, milestone: 'toppedOut', doneOn: '2026-11-20' });
    expect([status, body.building.news]).toEqual([200, '主体已封顶']);
    expect(body.building.milestones[2]).toMatchObject({ plannedOn: '2027-01-16', doneOn: '2026-11-20' });
    expect(body.building).toMatchObject({ daysLate: 0, lateReason: null });
  });

  test.each([
    ['fewer floors than before', 'reportFloors', { builtFloors: 17 }, 'builtFloors'],
    ['more floors than there are', 'reportFloors', { builtFloors: 27 }, 'builtFloors'],
    ['a photo nobody sent', 'reportFloors', { builtFloors: 19, photoId: id('photo') }, 'photoIds'],
    ['a milestone in the future', 'reach', { milestone: 'handover', doneOn: '2026-12-01' }, 'doneOn'],
    ['a day gone by', 'move', { ...move, expectedOn: '2026-11-01' }, 'expectedOn'],
    ['a move without a reason', 'move', { ...move, reason: '' }, 'reason'],
    ['a milestone the building hasn’t', 'move', { ...move, milestone: 'facade' }, 'milestone'],
  ] as const)('refuses %s and says where', async (_, step, input, path) => {
    const answer = await (await as('projectManager'))[step]({ ...place, ...input } as never);
    expect(answer.status).toBe(400);
    expect((answer.body as { error?: { data?: unknown } }).error?.data).toEqual([expect.objectContaining({ path })]);
  });

  test('of many who move the same day at once none undoes another unseen: each goes on where the one before stopped', async () => {
    house.at(new Date(NOW.getTime() + 3 * 86_400_000));
    const before = (await shown()).entries.length;
    const manager = await as('projectManager');
    const days = Array.from({ length: 8 }, (_, day) => `2027-02-1${day}`);
    const answers = await Promise.all(days.map((expectedOn) => manager.move({ ...move, expectedOn })));
    const done = answers.filter(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(days.length - done.length);
    const moves = (await entriesSince(before)).flatMap((entry) => (entry.kind === 'moved' ? entry : []));
    expect(moves).toHaveLength(done.length);
    const byOrigin = new Map(moves.map(({ from, to }) => [from, to]));
    let day: string | undefined = '2027-01-20';
    for (let step = 0; step < moves.length; step++) day = byOrigin.get(day!);
    expect(day).toBe((await shown()).building.milestones[2]?.expectedOn);
  });

  test('is for those of the project alone', async () => {
    for (const who of ['owner', 'engineer', 'otherEditor', 'visitor'] as const)
      expect((await (await as(who)).move(move)).status).toBe(403);
    expect((await (await as(null)).move(move)).status).toBe(401);
  });
});
