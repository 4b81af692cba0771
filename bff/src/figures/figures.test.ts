import { figures } from '@jiashu/shared/figures/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOME, id, OTHER_PROJECT, PROJECT, personId } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const show = async (projectId = PROJECT) => (await (await house.as(null, figures)).show({ projectId })).body;
const hours = (at: Date, n: number) => new Date(at.getTime() + n * 3_600_000);

/** `count` repairs filed on a day, answered after so many minutes and closed after so many days (null: not yet). */
async function repairs(day: string, count: number, minutes: number | null, days: number | null, state = 'closed') {
  const filedAt = new Date(`${day}T02:00:00Z`);
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{
      _id: id('repair', day, String(minutes), String(days), state, String(index)),
      number: `${day}-${Math.random()}`,
    },
    ...{ projectId: PROJECT, homeId: HOME, state, urgent: null, filedAt, dues: { response: hours(filedAt, 1) } },
    respondedAt: minutes === null ? null : hours(filedAt, minutes / 60),
    closedAt: days === null ? null : hours(filedAt, days * 24),
  }));
  await house.db.collection('repairs').insertMany(rows as never);
}
const rated = (score: number, count: number) =>
  house.db.collection('ratings').insertMany(
    Array.from({ length: count }, (_, index) => ({
      ...{ _id: id('rating', String(score), String(index)), projectId: PROJECT, kind: 'repair', subjectId: id('s') },
      ...{ personId: personId('owner'), state: 'rated', score, ratedAt: new Date('2026-10-02T02:00:00Z') },
    })) as never,
  );

describe('service figures', () => {
  test('say nothing while there is nothing, for anybody', async () => {
    const { status, body } = await (await house.as(null, figures)).show({ projectId: PROJECT });
    expect(status).toBe(200);
    expect(body.period).toEqual({ from: '2025-12-01', to: '2026-11-22' });
    expect(body.own).toEqual(
      ['answered', 'closed', 'satisfied'].map((name) => ({
        name,
        n: 0,
        hits: 0,
        percent: null,
        low: null,
        high: null,
      })),
    );
    expect((await (await house.as(null, figures)).show({ projectId: id('none') })).status).toBe(404);
  });

  test('count what was promised: answered in the hour, closed in time, satisfied', async () => {
    await repairs('2026-10-02', 28, 40, 5);
    await repairs('2026-10-03', 2, 90, 20);
    await repairs('2026-10-04', 3, null, null, 'cancelled');
    await repairs('2026-11-21', 1, 10, null, 'working');
    await rated(5, 27);
    await rated(3, 2);
    await house.jobs.run('figures.count');
    const { own } = await show();
    expect(own).toEqual([
      // The one of yesterday was answered; it is not closed and not yet due, so it counts on neither side.
      { name: 'answered', n: 31, hits: 29, percent: 93.5, low: 79.2, high: 98.3 },
      { name: 'closed', n: 30, hits: 28, percent: 93.3, low: 78.6, high: 98.2 },
      { name: 'satisfied', n: 29, hits: 27, percent: null, low: null, high: null },
    ]);
  });

  test('count the city’s projects together, another project’s own apart', async () => {
    const body = await show(OTHER_PROJECT);
    expect(body.own.map(({ n }) => n)).toEqual([0, 0, 0]);
    expect(body.city).toMatchObject({ name: '澄州', projects: 2 });
    expect(body.city.figures[0]?.n).toBe(31);
  });

  test('counted again are the same, and follow what changed this month', async () => {
    await house.jobs.run('figures.count');
    expect((await show()).own[0]).toMatchObject({ n: 31, hits: 29 });
    await repairs('2026-11-20', 1, 300, null, 'working');
    await house.jobs.run('figures.count');
    expect((await show()).own[0]).toMatchObject({ n: 32, hits: 29 });
  });

  test('a month that is settled is not counted again', async () => {
    await repairs('2026-03-02', 5, 10, 1);
    await house.jobs.run('figures.count');
    expect((await show()).own[0]?.n).toBe(32);
  });

  test('what is older than the period drops out', async () => {
    house.at(new Date('2027-10-20T02:00:00Z'));
    expect((await show()).own[0]?.n).toBe(2);
    house.at(NOW);
  });
});
