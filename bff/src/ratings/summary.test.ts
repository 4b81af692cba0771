import { ratings } from '@jiashu/shared/ratings/contract';
import type { Score } from '@jiashu/shared/ratings/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OTHER_HOME, OTHER_PROJECT, PROJECT, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { happens } from './ratings.matrix';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.at(NOW));
afterAll(() => house.close());

const as = (who: Who | null) => house.as(who, ratings);
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
async function rated(score: Score, changes: Parameters<typeof happens>[1] = {}, words = '') {
  const ratingId = await happens(house, changes);
  const { body } = await (await as(changes.who ?? 'owner')).rate({ ratingId, score, words });
  return body;
}

describe('what the ratings say', () => {
  const manager = () => as('groupManager');

  test('per project and kind: average with n and interval, satisfied share, distribution; an order only from thirty', async () => {
    await house.db.collection('ratings').deleteMany({});
    const scoresHere: Score[] = [...Array<Score>(20).fill(5), ...Array<Score>(6).fill(4), 3, 2, 2, 1];
    for (const score of scoresHere) await rated(score);
    const there = { who: 'otherOwner' as const, homeId: OTHER_HOME, projectId: OTHER_PROJECT };
    await rated(5, there);
    await rated(5, there);
    await rated(4, { type: 'events.attended' });

    const { body } = await (await manager()).summary({});
    expect(body.rankFrom).toBe(30);
    expect(body.rows.map(({ projectName, kind, n, place }) => [projectName, kind, n, place])).toEqual([
      ['云栖里', 'repair', 30, null],
      ['望江里', 'repair', 2, null],
      ['云栖里', 'event', 1, null],
    ]);
    // (20·5 + 6·4 + 3 + 2·2 + 1) / 30 = 4.4 ± 0.383; 26 of 30 satisfied is 70.3 to 94.7 percent.
    expect(body.rows[0]).toMatchObject({
      average: 4.4,
      averageInterval: { low: 4, high: 4.8 },
      satisfiedPercent: 87,
      satisfiedInterval: { low: 70, high: 95 },
      counts: [1, 2, 1, 6, 20],
    });
  });

  test('staff see their own projects, and those without a say none', async () => {
    const names = async (who: Who) => (await (await as(who)).summary({})).body.rows.map((row) => row.projectName);
    expect(new Set(await names('customerRelations'))).toEqual(new Set(['云栖里']));
    expect(new Set(await names('otherSteward'))).toEqual(new Set(['望江里']));
    expect(await names('engineer')).toEqual([]);
    expect((await (await as('owner')).summary({})).status).toBe(403);
    expect((await (await as('otherSteward')).deskList({ projectId: PROJECT })).status).toBe(403);
  });

  test('the latest words, newest first, page by page, the low ones by themselves', async () => {
    for (let day = 1; day <= 5; day++) {
      house.at(later(day));
      await rated(day as Score, { at: later(day) }, `第 ${day} 天`);
    }
    const desk = await as('customerRelations');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await desk.deskList({ limit: 2, ...(after ? { after } : {}) });
      seen.push(...body.items.map((one) => one.id));
      after = body.next ?? undefined;
    } while (after && seen.length < 200);
    expect(new Set(seen).size).toBe(seen.length);
    const all = (await desk.deskList({ limit: 50 })).body.items;
    expect(all[0]).toMatchObject({ words: '第 5 天', by: '周知远', homeLabel: '3 栋 2 单元 1201', score: 5 });
    expect(seen).toEqual(all.map((one) => one.id));
    const low = (await desk.deskList({ low: 'true', limit: 50 })).body.items;
    expect(low.length).toBeGreaterThan(0);
    expect(low.every(({ score }) => score <= 3)).toBe(true);
    const events = (await desk.deskList({ kind: 'event' })).body.items;
    expect(events.map(({ kind }) => kind)).toEqual(['event']);
  });
});
