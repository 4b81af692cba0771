/** The way of a repair from the one who takes it to the one who accepts it, and the ways out of it. */
import type { VideoView } from '@jiashu/shared/files/schema';
import { repairs } from '@jiashu/shared/repairs/contract';
import { describe, expect, test } from 'vitest';
import { film } from '../files/testing/samples';
import { sendFile } from '../files/testing/sendFile';
import type { Fact } from '../history';
import { HOME, personId, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import {
  booked,
  filed,
  finished,
  KEPT,
  leak,
  newsOf,
  proposed,
  refOf,
  started,
  tinyPhoto,
  UNWISHED,
  WISHED,
} from './testing/steps';

let house: House;
const closings: Fact[] = [];
forTests((opened) => {
  house = opened;
  house.capabilities.history.facts.on('repairs.closed', async (fact) => void closings.push(fact));
});

const as = (who: Who | null) => house.as(who, repairs);
const minutesLater = (minutes: number) => house.at(new Date(NOW.getTime() + minutes * 60_000));

describe('the way of a repair', () => {
  test('taken, booked, begun, finished, accepted: every step is told and stands in the timeline with its name', async () => {
    const { id: repairId } = await filed(house);

    minutesLater(1);
    const taken = (await (await as('engineer')).take({ repairId })).body;
    expect(taken).toMatchObject({ state: 'taken', engineer: '沈立', moves: ['propose', 'start'] });
    expect(taken.next).toEqual({ kind: 'plan', at: '2026-11-23T02:00:00.000Z' });

    minutesLater(2);
    const booked = (await (await as('engineer')).propose({ ...refOf(taken), ...WISHED })).body;
    expect(booked).toMatchObject({ state: 'booked', visit: WISHED, proposal: null });
    expect(booked.next).toEqual({ kind: 'visit', at: '2026-11-24T08:00:00.000Z' });

    minutesLater(3);
    const working = (await (await as('engineer')).start(refOf(booked))).body;
    expect(working).toMatchObject({ state: 'working', next: null, moves: ['finish'] });

    const photoIds = [await tinyPhoto(house, 'engineer')];
    minutesLater(4);
    const checking = (
      await (await as('engineer')).finish({ ...refOf(working), words: '好了', photoIds, promises: KEPT })
    ).body;
    expect(checking).toMatchObject({ state: 'checking', finished: { words: '好了' }, moves: [] });
    minutesLater(5);
    const mine = await as('owner');
    expect((await mine.show({ repairId })).body.moves).toEqual(['accept', 'reject']);

    const closed = (await mine.accept(refOf(checking))).body;
    expect(closed).toMatchObject({ state: 'closed', moves: [], engineer: '沈立' });
    expect(closed.timeline.map(({ what, by }) => [what, by])).toEqual([
      ['file', '周知远'],
      ['take', '沈立'],
      ['agree', '沈立'],
      ['start', '沈立'],
      ['finish', '沈立'],
      ['accept', '周知远'],
    ]);
    const told = (await newsOf(house, 'owner', closed)).map(({ title }) => title);
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining(['沈立接单了', '约好了，11 月 24 日 周二 14–16 点上门', '沈立到了，开始修']),
    );
    expect((await newsOf(house, 'engineer', closed)).map(({ title }) => title)).toContain('3 栋 2 单元 1201验收了');
  });

  test('an accepted one says so to whoever asks for ratings, once', async () => {
    const repair = await finished(house);
    await (await as('owner')).accept(refOf(repair));
    expect(closings.filter(({ subject }) => subject.id === repair.id)).toEqual([
      expect.objectContaining({
        data: {
          personId: personId('owner'),
          homeId: HOME,
          title: '主卫隔墙返潮起皮',
          engineerId: personId('engineer'),
        },
      }),
    ]);
  });

  test('may bring a short film, which the home and the engineer see and nobody else', async () => {
    const poster = await tinyPhoto(house, 'owner');
    const sent = await sendFile<VideoView>(house, `/videos?posterId=${poster}`, await film(2), 'owner');
    const repair = await filed(house, { videoId: sent.body.id });
    expect(repair.video).toMatchObject({ id: sent.body.id, seconds: 2, poster: { id: poster } });
    const seen = (await (await as('engineer')).deskShow({ repairId: repair.id })).body;
    expect((await fetch(house.url + seen.video!.url)).headers.get('Content-Type')).toBe('video/mp4');
    expect((await (await as('neighbour')).show({ repairId: repair.id })).status).toBe(404);
    expect((await (await as('owner')).file({ ...leak, videoId: sent.body.id })).status).toBe(400);
  });

  test('a time the owner did not wish for waits for his word', async () => {
    const repair = await proposed(house);
    expect(repair).toMatchObject({ state: 'taken', visit: null, proposal: UNWISHED });
    const mine = await as('owner');
    const seen = (await mine.show({ repairId: repair.id })).body;
    expect(seen.moves).toEqual(['agree', 'wish', 'cancel']);
    expect((await mine.agree(refOf(seen))).body).toMatchObject({ state: 'booked', visit: UNWISHED, proposal: null });
  });

  test('the owner takes his word back: the time no longer holds and a plan is due anew', async () => {
    const repair = await booked(house);
    minutesLater(60);
    const { body } = await (await as('owner')).wish({ ...refOf(repair), wishes: [UNWISHED] });
    expect(body).toMatchObject({ state: 'taken', visit: null, wishes: [UNWISHED] });
    expect(body.next).toEqual({ kind: 'plan', at: '2026-11-23T03:00:00.000Z' });
  });

  test('sent back it is counted, goes to the same engineer, and a new plan is due within a day', async () => {
    const repair = await finished(house);
    minutesLater(30);
    const photoIds = [await tinyPhoto(house, 'owner')];
    const { body } = await (await as('owner')).reject({ ...refOf(repair), reason: '洗完澡还是潮', photoIds });
    expect(body).toMatchObject({ state: 'rework', reworks: 1, engineer: '沈立', visit: null, finished: null });
    expect(body.next).toEqual({ kind: 'plan', at: '2026-11-23T02:30:00.000Z' });
    expect(body.timeline.at(-1)).toMatchObject({ what: 'reject', words: '洗完澡还是潮', by: '周知远' });
    const again = await (await as('engineer')).start(refOf(body));
    expect(again.body.state).toBe('working');
    expect((await (await as('secondEngineer')).start(refOf(again.body))).status).toBe(403);
  });

  test('a steward gives it to an engineer, the least busy named first', async () => {
    const { id: repairId } = await filed(house);
    const steward = await as('steward');
    const { engineers } = (await steward.engineers({ repairId })).body;
    expect(engineers.map(({ open }) => open)).toEqual(engineers.map(({ open }) => open).sort((a, b) => a - b));
    const assigned = await steward.assign({ repairId, engineerId: personId('secondEngineer') });
    expect(assigned.body).toMatchObject({ state: 'taken', engineer: '何伟' });
    expect((await (await as('secondEngineer')).start(refOf(assigned.body))).body.state).toBe('working');
  });

  test('nobody but an engineer of the project can be given one', async () => {
    const { id: repairId } = await filed(house);
    for (const who of ['otherEngineer', 'owner', 'steward'] as const)
      expect((await (await as('steward')).assign({ repairId, engineerId: personId(who) })).status).toBe(400);
  });

  test('the owner cancels before work begins, not after', async () => {
    const mine = await as('owner');
    const cancelled = await mine.cancel({ ...refOf(await booked(house)), reason: '自己修好了' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', visit: null, next: null });
    expect((await mine.cancel(refOf(await started(house)))).status).toBe(409);

    const back = (await mine.reject({ ...refOf(await finished(house)), reason: '没修好' })).body;
    const again = (await (await as('engineer')).propose({ ...refOf(back), ...UNWISHED })).body;
    const agreed = (await mine.agree(refOf(again))).body;
    expect(agreed.moves).toEqual(['wish']);
    expect((await mine.cancel(refOf(agreed))).status).toBe(409);
  });

  test('staff void one with a reason its owner reads', async () => {
    const repair = await filed(house);
    const desk = await as('steward');
    expect((await desk.void({ ...refOf(repair), reason: ' ' })).status).toBe(400);
    expect((await desk.void({ ...refOf(repair), reason: '和 0003 是同一件' })).body.state).toBe('voided');
    expect(await newsOf(house, 'owner', repair)).toEqual([
      expect.objectContaining({ title: '您的报修作废了', text: '主卫隔墙返潮起皮。原因：和 0003 是同一件' }),
    ]);
  });

  test.each([
    ['without a photo', { photoIds: [] }, 'photoIds'],
    ['without the three promises', { promises: { ...KEPT, cleaned: false } }, 'promises.cleaned'],
    ['without a word', { words: '' }, 'words'],
  ])('%s it is not finished', async (_, changes, path) => {
    const repair = await started(house);
    const completion = { words: '好了', photoIds: [await tinyPhoto(house, 'engineer')], promises: KEPT };
    const answer = await (await as('engineer')).finish({ ...refOf(repair), ...completion, ...changes } as never);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path })]);
  });
});
