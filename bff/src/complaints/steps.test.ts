import { complaints } from '@jiashu/shared/complaints/contract';
import { describe, expect, test } from 'vitest';
import { personId, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { accepted, closed, filed, proposed } from './complaints.matrix';
import { RISE } from './rising';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, complaints);
const later = (days: number, minutes = 0) => new Date(NOW.getTime() + days * 86_400_000 + minutes * 60_000);

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
