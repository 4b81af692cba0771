import { ratings } from '@jiashu/shared/ratings/contract';
import type { Score } from '@jiashu/shared/ratings/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { toldOf } from '../testing/inbox';
import { happens } from './ratings.matrix';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.at(NOW));
afterAll(() => house.close());

const as = (who: Who | null) => house.as(who, ratings);
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const told = (who: Who, ratingId: string) => toldOf(house, who, ratingId);

async function rated(score: Score, changes: Parameters<typeof happens>[1] = {}, words = '') {
  const ratingId = await happens(house, changes);
  const { body } = await (await as(changes.who ?? 'owner')).rate({ ratingId, score, words });
  return body;
}

describe('rating', () => {
  test('one tap counts, and the reasons can follow once', async () => {
    const ratingId = await happens(house);
    const owner = await as('owner');
    const { body } = await owner.rate({ ratingId, score: 4 });
    expect(body).toMatchObject({ state: 'rated', score: 4, reasons: [], mayExplain: true });
    const why = { ratingId, reasons: ['来得准时'], words: '谢谢何师傅' };
    expect((await owner.explain(why)).body).toMatchObject({ reasons: ['来得准时'], mayExplain: false });
    expect((await owner.explain(why)).body.error?.code).toBe('already');
    expect((await told('owner', ratingId))[0]?.readAt).not.toBeNull();
  });

  test('score, reasons and words go together too, and then nothing is left to add', async () => {
    const ratingId = await happens(house);
    const { body } = await (await as('owner')).rate({ ratingId, score: 2, reasons: ['没修好'], words: '还在滴' });
    expect(body).toMatchObject({ score: 2, reasons: ['没修好'], words: '还在滴', mayExplain: false });
  });

  test('of ten taps at the same moment one counts', async () => {
    const ratingId = await happens(house);
    const owner = await as('owner');
    const taps = await Promise.all(
      Array.from({ length: 10 }, (_, index) => owner.rate({ ratingId, score: ((index % 5) + 1) as Score })),
    );
    expect(taps.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(taps.filter(({ body }) => body.error?.code === 'already')).toHaveLength(9);
    const won = taps.find(({ status }) => status === 200)!.body;
    expect((await owner.show({ ratingId })).body.score).toBe(won.score);
  });

  test('not after fourteen days, whether or not the job has run', async () => {
    const ratingId = await happens(house);
    house.at(later(14));
    const owner = await as('owner');
    expect((await owner.rate({ ratingId, score: 5 })).body.error?.code).toBe('closed');
    expect((await owner.show({ ratingId })).body.state).toBe('expired');
    await house.jobs.run('ratings.expire');
    const kept = await house.db.collection('ratings').findOne({ _id: ratingId as never });
    expect(kept?.state).toBe('expired');
  });

  test.each([
    ['no score', {}, 'score'],
    ['six', { score: 6 }, 'score'],
    ['a half', { score: 4.5 }, 'score'],
    ['a reason of the other side', { score: 5, reasons: ['没修好'] }, 'reasons'],
    ['a reason of another kind', { score: 5, reasons: ['讲解明白'] }, 'reasons'],
    ['the same reason twice', { score: 5, reasons: ['来得准时', '来得准时'] }, 'reasons'],
    ['an unknown field', { score: 5, state: 'open' }, ''],
  ])('refuses %s and says where', async (_, changes, path) => {
    const ratingId = await happens(house);
    const { status, body } = await (await as('owner')).rate({ ratingId, ...changes } as never);
    expect([status, body.error?.data]).toEqual([400, [expect.objectContaining({ path })]]);
    expect((await (await as('owner')).show({ ratingId })).body.score).toBeNull();
  });

  test('explaining before rating, or with nothing to say, is refused', async () => {
    const ratingId = await happens(house);
    const owner = await as('owner');
    expect((await owner.explain({ ratingId, reasons: [], words: '先说' })).body.error?.code).toBe('closed');
    await owner.rate({ ratingId, score: 3 });
    expect((await owner.explain({ ratingId, reasons: [], words: ' ' })).status).toBe(400);
  });

  test('is nobody else’s business', async () => {
    const ratingId = await happens(house);
    for (const who of ['tenant', 'neighbour', 'customerRelations'] as const) {
      expect((await (await as(who)).show({ ratingId })).status).toBe(404);
      expect((await (await as(who)).rate({ ratingId, score: 1 })).status).toBe(404);
    }
    expect((await (await as(null)).rate({ ratingId, score: 1 })).status).toBe(401);
  });
});

describe('a low score', () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 0],
    [5, 0],
  ] as const)('%i is told to customer relations %i times', async (score, times) => {
    const { id: ratingId } = await rated(score);
    expect(await told('customerRelations', ratingId)).toHaveLength(times);
    expect(await told('projectManager', ratingId)).toHaveLength(0);
  });

  test('is told with what he said', async () => {
    const { id: ratingId } = await rated(1, {}, '胶打得很漂亮，水照样进来');
    expect((await told('customerRelations', ratingId))[0]).toMatchObject({
      title: '报修评了 1 分，非常不满意',
      text: expect.stringContaining('水照样进来'),
    });
  });
});
