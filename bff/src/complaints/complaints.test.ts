import { complaints } from '@jiashu/shared/complaints/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOME, NEIGHBOUR_HOME, personId, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { accepted, closed, filed, filing, ownerFacts, proposed } from './complaints.matrix';
import { RISE } from './rising';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.at(NOW));
afterAll(() => house.close());

const as = (who: Who | null) => house.as(who, complaints);
const later = (days: number, minutes = 0) => new Date(NOW.getTime() + days * 86_400_000 + minutes * 60_000);

/** What this person's inbox says of the complaint. */
const entriesOf = (who: Who, complaintId: string) =>
  house.db
    .collection('inbox')
    .find({ personId: personId(who), 'link.id': complaintId })
    .toArray();

describe('filing', () => {
  test('gives a number, a level with its reasons, clocks, and the first entry of the thread', async () => {
    const { status, body } = await (await as('owner')).file(filing);
    expect(status).toBe(201);
    expect(body.number).toMatch(/^TS20261122-\d{4}$/);
    expect(body).toMatchObject({
      state: 'submitted',
      level: 2,
      levelName: '二级',
      reasons: [{ level: 2, levelName: '二级', text: '能住，但受影响' }],
      homeLabel: '3 栋 2 单元 1201',
      inCharge: null,
      proposal: null,
    });
    expect(body.clocks.map(({ kind, dueAt, late }) => [kind, dueAt, late])).toEqual([
      ['response', later(0, 60).toISOString(), false],
      ['investigation', later(0, 120).toISOString(), false],
      ['firstAnswer', later(1).toISOString(), false],
      ['closing', later(10).toISOString(), false],
    ]);
    expect(body.thread).toEqual([
      expect.objectContaining({ kind: 'filed', by: '周知远', byOwner: true, text: filing.text, levelName: '二级' }),
    ]);
  });

  test('thirty filed at the same moment get thirty numbers', async () => {
    const owner = await as('owner');
    const all = await Promise.all(Array.from({ length: 30 }, () => owner.file(filing)));
    expect(all.map(({ status }) => status)).toEqual(Array(30).fill(201));
    expect(new Set(all.map(({ body }) => body.number)).size).toBe(30);
  });

  test('the same filing sent twice with one key is one complaint', async () => {
    const owner = await as('owner');
    const headers = { 'Idempotency-Key': 'one-key-for-one-complaint' };
    const [one, two] = await Promise.all([owner.file(filing, headers), owner.file(filing, headers)]);
    expect(two.body).toEqual(one.body);
    expect(await house.db.collection('complaints').countDocuments({ _id: one.body.id as never })).toBe(1);
  });

  test.each([
    ['no title', { title: ' ' }, 'title'],
    ['no words', { text: '' }, 'text'],
    ['a kind that is none', { kind: 'weather' }, 'kind'],
    ['no household', { facts: { ...ownerFacts, households: 0 } }, 'facts.households'],
    ['half a fen', { facts: { ...ownerFacts, compensationFen: 0.5 } }, 'facts.compensationFen'],
    ['a fact only staff can state', { facts: { ...ownerFacts, delayIsOurs: false } }, 'facts'],
    ['a photo nobody sent', { photoIds: [HOME] }, 'photoIds'],
  ])('refuses %s and says where', async (_, changes, path) => {
    const before = await house.db.collection('complaints').countDocuments();
    const { status, body } = await (await as('owner')).file({ ...filing, ...changes } as typeof filing);
    expect(status).toBe(400);
    expect(body.error?.data).toEqual([expect.objectContaining({ path })]);
    expect(await house.db.collection('complaints').countDocuments()).toBe(before);
  });

  test('for another home is not possible, and nobody else of the company may', async () => {
    expect((await (await as('owner')).file({ ...filing, homeId: NEIGHBOUR_HOME })).status).toBe(404);
    expect((await (await as('handler')).file(filing)).status).toBe(404);
    expect((await (await as(null)).file(filing)).status).toBe(401);
  });
});

describe('who sees it', () => {
  test('the one who filed it, nobody else at home, and the staff of the project', async () => {
    const one = await filed(house);
    expect((await (await as('owner')).show(one)).status).toBe(200);
    for (const who of ['tenant', 'neighbour', 'otherOwner', 'handler'] as const)
      expect((await (await as(who)).show(one)).status).toBe(404);
    expect((await (await as('otherSteward')).deskShow(one)).status).toBe(403);
    expect((await (await as('engineer')).deskShow(one)).status).toBe(403);
    const list = (await (await as('tenant')).mine({})).body.items;
    expect(list.map(({ id }) => id)).not.toContain(one.complaintId);
  });

  test('an internal note never reaches the owner: not in the page, the list or the inbox', async () => {
    const one = await accepted(house);
    const secret = '淋水四十分钟，先别承诺换窗';
    await (await as('handler')).note({ ...one, text: secret, photoIds: [] });
    const owner = await as('owner');
    const seen = [await owner.show(one), await owner.mine({}), await (await house.as('owner', inbox)).list({})];
    expect(JSON.stringify(seen)).not.toContain(secret);
    expect(JSON.stringify((await (await as('steward')).deskShow(one)).body.thread)).toContain(secret);
  });

  test('what staff know of the facts stays on the desk', async () => {
    const one = await filed(house);
    const { body } = await (await as('owner')).show(one);
    expect(body.facts).toEqual(ownerFacts);
  });
});

describe('from hand to hand', () => {
  test('accepted, assigned, looked into, answered, proposed, agreed: each with its name in the thread', async () => {
    const one = await filed(house);
    const relations = await as('customerRelations');
    const handler = await as('handler');
    const owner = await as('owner');
    await relations.accept({ ...one, personId: personId('steward') });
    await relations.assign({ ...one, personId: personId('handler') });
    await handler.advance({ ...one, to: 'investigating' });
    await handler.answer({ ...one, text: '进水点在副框左上角。', photoIds: [] });
    await owner.add({ ...one, text: '周三下午我在家。', photoIds: [] });
    await handler.propose({ ...one, text: '副框返工了，您看行吗？', photoIds: [] });
    const waiting = (await owner.show(one)).body;
    expect(waiting).toMatchObject({
      state: 'proposed',
      inCharge: '林若溪',
      handler: '罗一舟',
      proposal: { text: '副框返工了，您看行吗？', by: '罗一舟' },
    });
    const { body } = await owner.agree(one);
    expect(body).toMatchObject({ state: 'closed', endedAt: NOW.toISOString() });
    expect(body.thread.map(({ kind, by }) => [kind, by])).toEqual([
      ['filed', '周知远'],
      ['accepted', '赵敏'],
      ['assigned', '赵敏'],
      ['advanced', '罗一舟'],
      ['answered', '罗一舟'],
      ['added', '周知远'],
      ['proposed', '罗一舟'],
      ['closed', '周知远'],
    ]);
    expect(body.thread.find(({ kind }) => kind === 'accepted')?.person).toBe('林若溪');
    expect((await owner.mine({ view: 'open' })).body.items.map(({ id }) => id)).not.toContain(one.complaintId);
  });

  test('a person of another project or of the wrong kind can not be named', async () => {
    const one = await filed(house);
    const relations = await as('customerRelations');
    for (const who of ['otherSteward', 'handler', 'owner'] as const) {
      const { status, body } = await relations.accept({ ...one, personId: personId(who) });
      expect([status, body.error?.data]).toEqual([400, [expect.objectContaining({ path: 'personId' })]]);
    }
    const people = (await relations.staff(one)).body;
    expect(people.contacts.map(({ name }) => name).sort()).toEqual(['林若溪', '赵敏']);
    expect(people.handlers.map(({ name }) => name)).toEqual(['罗一舟']);
  });

  test('nothing is done out of turn', async () => {
    const one = await filed(house);
    const handler = await as('handler');
    const owner = await as('owner');
    expect((await handler.answer({ ...one, text: '先说两句', photoIds: [] })).status).toBe(409);
    expect((await handler.propose({ ...one, text: '就这样', photoIds: [] })).status).toBe(409);
    expect((await owner.agree(one)).status).toBe(409);
    expect((await owner.disagree({ ...one, reason: '不行' })).status).toBe(409);
    expect((await owner.reopen({ ...one, reason: '又来' })).status).toBe(409);
    await owner.withdraw(one);
    expect((await owner.add({ ...one, text: '还有', photoIds: [] })).status).toBe(409);
    const relations = await as('customerRelations');
    expect((await relations.accept({ ...one, personId: personId('steward') })).status).toBe(409);
  });

  test('of agreeing and disagreeing at the same moment exactly one counts', async () => {
    for (let round = 0; round < 5; round++) {
      const one = await proposed(house);
      const owner = await as('owner');
      const answers = await Promise.all([owner.agree(one), owner.disagree({ ...one, reason: '还渗' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { thread } = (await owner.show(one)).body;
      expect(thread.filter(({ kind }) => kind === 'closed' || kind === 'disagreed')).toHaveLength(1);
    }
  });

  test('notes written at the same moment are all kept', async () => {
    const one = await filed(house);
    const desks = await Promise.all((['steward', 'handler', 'projectManager'] as const).map(as));
    await Promise.all(desks.map((desk, index) => desk.note({ ...one, text: `备注 ${index}`, photoIds: [] })));
    const { thread } = (await desks[0]!.deskShow(one)).body;
    expect(
      thread
        .filter(({ kind }) => kind === 'noted')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['备注 0', '备注 1', '备注 2']);
  });

  test('the owner disagrees: back to work with his reason, and his days are not ours', async () => {
    const one = await proposed(house);
    house.at(later(20));
    await house.jobs.run(RISE);
    const { body } = await (await as('owner')).disagree({ ...one, reason: '窗台下面还是湿的' });
    expect(body).toMatchObject({ state: 'handling', proposal: null, level: 2 });
    expect(body.thread.at(-1)).toMatchObject({ kind: 'disagreed', text: '窗台下面还是湿的' });
    expect(body.clocks.find(({ kind }) => kind === 'closing')).toMatchObject({
      dueAt: later(30).toISOString(),
      doneAt: null,
    });
  });

  test('without the owner’s word only customer relations closes it, with a reason he reads', async () => {
    const one = await proposed(house);
    expect((await (await as('handler')).close({ ...one, reason: '没回' })).status).toBe(403);
    await (await as('customerRelations')).close({ ...one, reason: '三次联系不上，先行了结' });
    const { body } = await (await as('owner')).show(one);
    expect(body.thread.at(-1)).toMatchObject({ kind: 'closed', byOwner: false, text: '三次联系不上，先行了结' });
  });

  test('an urgent one is ticked when somebody is on the spot', async () => {
    const one = await accepted(house, { urgent: true });
    const { body } = await (await as('handler')).arrive(one);
    expect(body.clocks[1]).toMatchObject({ kind: 'onSite', doneAt: NOW.toISOString(), late: false });
    expect((await (await as('handler')).arrive(one)).status).toBe(409);
  });
});

describe('reopening', () => {
  test('once, within thirty days; it is then a second complaint about the same matter', async () => {
    const one = await closed(house);
    house.at(later(29));
    const owner = await as('owner');
    expect((await owner.show(one)).body.reopenUntil).toBe(later(30).toISOString());
    const { body } = await owner.reopen({ ...one, reason: '下雨又渗了' });
    expect(body).toMatchObject({ state: 'reopened', reopenUntil: null, endedAt: null, inCharge: '赵敏' });
    expect(body.reasons.map(({ text }) => text)).toContain('同一件事处理过，又发生了');
    expect(body.clocks[0]).toMatchObject({ kind: 'response', dueAt: later(29, 60).toISOString(), doneAt: null });

    await (await as('customerRelations')).accept({ ...one, personId: personId('customerRelations') });
    await (await as('handler')).propose({ ...one, text: '这次换了', photoIds: [] });
    await owner.agree(one);
    expect((await owner.reopen({ ...one, reason: '还渗' })).body.error?.code).toBe('already');
  });

  test('not after thirty days', async () => {
    const one = await closed(house);
    house.at(later(30, 1));
    const owner = await as('owner');
    expect((await owner.show(one)).body.reopenUntil).toBeNull();
    expect((await owner.reopen({ ...one, reason: '又渗' })).body.error?.code).toBe('closed');
  });
});

describe('the level', () => {
  test('anybody on the desk raises it; only customer relations lowers it; both with a reason the owner reads', async () => {
    const one = await filed(house);
    const manager = await as('projectManager');
    expect((await manager.setLevel({ ...one, level: 1, reason: '业主群里在传' })).body.level).toBe(1);
    expect((await manager.setLevel({ ...one, level: 3, reason: '没那么重' })).status).toBe(403);
    const relations = await as('customerRelations');
    expect((await relations.setLevel({ ...one, level: 1, reason: '同级' })).status).toBe(409);
    const { body } = await relations.setLevel({ ...one, level: 3, reason: '已经谈好' });
    expect(body).toMatchObject({ level: 3, adjusted: { level: 3, reason: '已经谈好', by: '赵敏' } });
    expect((await (await as('owner')).show(one)).body.adjusted).toBe('已经谈好');
  });

  test('a lowering lapses when the facts become graver', async () => {
    const one = await filed(house);
    const relations = await as('customerRelations');
    await relations.setLevel({ ...one, level: 4, reason: '小事' });
    const facts = { ...ownerFacts, households: 12, difficult: false, complainants: 1, delayIsOurs: true };
    const { body } = await relations.correct({ ...one, facts, reason: '同层都有' });
    expect(body).toMatchObject({ level: 1, levelName: '一级' });
    expect(body.thread.at(-1)).toMatchObject({ kind: 'corrected', text: '同层都有', levelName: '一级' });
  });

  test('time raises it: half a month, a month, each once, told in the thread', async () => {
    const one = await filed(house, { impact: 'none' } as never);
    const desk = async () => (await (await as('customerRelations')).deskShow(one)).body;
    expect(await desk()).toMatchObject({ level: 4, rise: { level: 2, at: later(15).toISOString() } });
    house.at(later(15, -1));
    await house.jobs.run(RISE);
    expect((await desk()).level).toBe(4);
    house.at(later(15));
    await house.jobs.run(RISE);
    await house.jobs.run(RISE);
    // A month after 22 November is 22 December: thirty days.
    expect(await desk()).toMatchObject({ level: 2, rise: { level: 1, at: later(30).toISOString() } });
    house.at(later(30));
    await house.jobs.run(RISE);
    const { level, rise, thread } = await desk();
    expect([level, rise]).toEqual([1, null]);
    expect(thread.slice(1).map(({ kind, by, levelName }) => [kind, by, levelName])).toEqual([
      ['levelled', null, '二级'],
      ['levelled', null, '一级'],
    ]);
  });

  test('one that somebody raised already is left as it is, quietly', async () => {
    const one = await filed(house, { impact: 'none' } as never);
    await (await as('projectManager')).setLevel({ ...one, level: 1, reason: '盯住' });
    house.at(later(16));
    await house.jobs.run(RISE);
    const { level, thread } = (await (await as('projectManager')).deskShow(one)).body;
    expect([level, thread.length]).toEqual([1, 2]);
  });
});

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

describe('the desk', () => {
  test('lists what is due first, page by page, each once, and counts what is late', async () => {
    house.at(later(40));
    const owner = await as('owner');
    for (const impact of ['none', 'severe', 'use', 'looks'] as const)
      await owner.file({ ...filing, facts: { ...ownerFacts, impact } });
    const desk = await as('customerRelations');
    const seen: string[] = [];
    const due: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await desk.deskList({ limit: 7, ...(after ? { after } : {}) });
      seen.push(...body.items.map(({ id }) => id));
      due.push(...body.items.map((row) => row.due!.at));
      after = body.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(due).toEqual([...due].sort());
    const counts = (await desk.deskCounts({})).body;
    expect(counts.due).toBe(seen.length);
    expect(counts.late).toBe(due.filter((at) => at < later(40).toISOString()).length);
    expect(counts.today).toBe(4);
  });

  test('mine are those where I am named; waiting and ended have their own lists', async () => {
    const waiting = await proposed(house);
    const over = await closed(house);
    const mine = await accepted(house);
    const desk = await as('customerRelations');
    await desk.assign({ ...mine, personId: personId('handler') });
    const ids = async (who: Who, view: 'mine' | 'proposed' | 'ended') =>
      (await (await as(who)).deskList({ view, limit: 50 })).body.items.map(({ id }) => id);
    expect(await ids('handler', 'mine')).toContain(mine.complaintId);
    expect(await ids('handler', 'mine')).not.toContain(waiting.complaintId);
    expect(await ids('projectManager', 'mine')).toEqual([]);
    expect(await ids('handler', 'proposed')).toContain(waiting.complaintId);
    expect(await ids('handler', 'ended')).toContain(over.complaintId);
    expect(await ids('otherSteward', 'ended')).toEqual([]);
    expect((await (await as('steward')).deskList({ projectId: personId('owner') })).status).toBe(403);
  });

  test('says what the caller may do now', async () => {
    const one = await filed(house);
    expect((await (await as('customerRelations')).deskShow(one)).body.may).toEqual([
      ...['accept', 'assign', 'note', 'raise', 'lower', 'correct'],
    ]);
    expect((await (await as('handler')).deskShow(one)).body.may).toEqual(['note', 'raise']);
    const taken = await accepted(house);
    expect((await (await as('handler')).deskShow(taken)).body.may).toEqual([
      ...['advance', 'answer', 'note', 'propose', 'raise'],
    ]);
  });
});
