import { complaints } from '@jiashu/shared/complaints/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOME, personId, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { toldOf } from '../testing/inbox';
import { closed, filed, filing, proposed } from './complaints.matrix';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.at(NOW));
afterAll(() => house.close());

const as = (who: Who | null) => house.as(who, complaints);

/** What this person's inbox says of the complaint. */
const entriesOf = (who: Who, complaintId: string) => toldOf(house, who, complaintId);

describe('who is told', () => {
  const alarmOf = async (who: Who, complaintId: string) =>
    (await entriesOf(who, complaintId)).map(({ title }) => title.slice(0, 4));

  test.each([
    [1, 'severe', ['一级投诉'], ['一级投诉'], ['一级投诉']],
    [2, 'use', ['二级投诉'], ['二级投诉'], []],
    [3, 'looks', ['三级投诉'], [], []],
    [4, 'none', [], [], []],
  ] as const)('level %i at filing', async (_, impact, project, region, group) => {
    const { complaintId } = await filed(house, { impact } as never);
    expect(await alarmOf('projectManager', complaintId)).toEqual(project);
    expect(await alarmOf('regionManager', complaintId)).toEqual(region);
    expect(await alarmOf('groupManager', complaintId)).toEqual(group);
  });

  test('a raise alarms the next tier', async () => {
    const { complaintId } = await filed(house, { impact: 'looks' } as never);
    await (await as('handler')).setLevel({ complaintId, level: 1, reason: '媒体来了' });
    expect(await alarmOf('groupManager', complaintId)).toEqual(['一级投诉']);
    expect((await entriesOf('groupManager', complaintId))[0]?.text).toBe('由三级升上来。');
  });

  test('customer relations and the steward of every filing; then those named in it', async () => {
    const { complaintId } = await filed(house);
    expect(await entriesOf('customerRelations', complaintId)).toHaveLength(1);
    expect(await entriesOf('steward', complaintId)).toHaveLength(1);
    const relations = await as('customerRelations');
    await relations.accept({ complaintId, personId: personId('customerRelations') });
    await relations.assign({ complaintId, personId: personId('handler') });
    expect((await entriesOf('handler', complaintId)).map(({ title }) => title)).toEqual([`请您处理：${filing.title}`]);
    await (await as('owner')).add({ complaintId, text: '又湿了', photoIds: [] });
    const told = (await entriesOf('handler', complaintId)).find(({ text }) => text === '又湿了');
    expect(told).toMatchObject({ title: `业主补充：${filing.title}`, link: { kind: 'complaint', homeId: null } });
    expect(await entriesOf('steward', complaintId)).toHaveLength(1);
  });

  test('the owner of every step, and reading it takes it off the unread', async () => {
    const one = await proposed(house);
    const titles = (await entriesOf('owner', one.complaintId)).map(({ title }) => title);
    expect(titles).toContain(`「${filing.title}」等您说一声行不行`);
    expect(titles).toContain('赵敏受理了您的投诉');
    await (await as('owner')).show(one);
    const unread = (await entriesOf('owner', one.complaintId)).filter(({ readAt }) => readAt === null);
    expect(unread).toEqual([]);
  });

  test('the fact of closing says whose it was, so that a rating can be asked for', async () => {
    const { complaintId } = await closed(house);
    const fact = await house.db.collection('history').findOne({ type: 'complaints.closed', 'subject.id': complaintId });
    expect(fact?.data).toMatchObject({ personId: personId('owner'), homeId: HOME, title: filing.title });
  });
});
