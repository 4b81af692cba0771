/** Twenty thousand rows, and a power cut in the middle of them. */
import { ledger } from '@jiashu/shared/ledger/contract';
import type { Model } from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PROJECT } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { sent } from './testing/desk';
import { workbookOf } from './testing/workbook';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const HEAD = ['楼栋', '单元', '房号', '业主', '电话', '签约日期'];
const MB = 1024 * 1024;

/** Homes of building 3 with one owner each: 26 floors of 99 doors in as many units as are needed. */
const rows = (count: number, unitFrom: number) =>
  Array.from({ length: count }, (_, at) => {
    const [unit, floor, door] = [unitFrom + Math.floor(at / 2574), (Math.floor(at / 99) % 26) + 1, (at % 99) + 1];
    return ['3栋', unit, floor * 100 + door, '赵钱孙', 13_900_000_000 + unitFrom * 100_000 + at, 45_000 + (at % 300)];
  });

const peakOf = async (work: () => Promise<unknown>) => {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 25);
  const began = process.cpuUsage();
  await work();
  clearInterval(watch);
  // Processor time: a machine that does other things beside it must not fail the test.
  const { user, system } = process.cpuUsage(began);
  return { seconds: (user + system) / 1_000_000, grownMB: (peak - before) / MB };
};

test('20,000 rows are read and checked in under 30 seconds and 400 MB, and imported in as little memory', async () => {
  const file = workbookOf([HEAD, ...rows(20_000, 10)]);
  let importId = '';
  const reading = await peakOf(async () => {
    const { id, counts } = await sent(house, file, { fileName: 'big.xlsx' });
    importId = id;
    expect(counts).toMatchObject({ bad: 0, new: 20_000 });
  });
  expect(importId).not.toBe('');
  console.info('reading', reading);
  const desk = await house.as('projectManager', ledger);
  const importing = await peakOf(() => desk.confirm({ importId, version: 1 }));
  console.info('importing', importing);
  expect((await desk.show({ importId })).body).toMatchObject({ state: 'done', outcome: { homesNew: 20_000 } });
  expect(reading.seconds).toBeLessThan(30);
  expect(reading.grownMB).toBeLessThan(400);
  expect(importing.grownMB).toBeLessThan(400);
}, 240_000);

test('cut off in the middle, an import goes on where it was and does nothing twice', async () => {
  const { id: importId } = await sent(house, workbookOf([HEAD, ...rows(1_000, 60)]), { fileName: 'cut.xlsx' });
  const before = await house.db.collection('homes').countDocuments({ projectId: PROJECT });
  const desk = await house.as('projectManager', ledger);
  const members = house.db.model('Member') as Model<unknown>;
  const write = members.bulkWrite.bind(members) as (...given: unknown[]) => Promise<never>;
  let writes = 0;
  const cut = vi.spyOn(members, 'bulkWrite').mockImplementation((...given: unknown[]) => {
    writes++;
    return writes === 2 ? Promise.reject(new Error('power cut')) : write(...given);
  });
  await desk.confirm({ importId, version: 1 });
  cut.mockRestore();
  const halfway = (await desk.show({ importId })).body;
  expect(halfway).toMatchObject({ state: 'running', progress: { done: 400, of: 1_000 } });

  await house.capabilities.history.facts.sweep(new Date(NOW.getTime() + 60_000));
  const done = (await desk.show({ importId })).body;
  expect(done).toMatchObject({ state: 'done', outcome: { homesNew: 1_000, ownersNew: 1_000, homesChanged: 0 } });
  const homes = await house.db
    .collection('homes')
    .find({ projectId: PROJECT, label: /^3 栋 60 单元/ })
    .toArray();
  expect(await house.db.collection('homes').countDocuments({ projectId: PROJECT })).toBe(before + 1_000);
  const ids = homes.map(({ _id }) => String(_id));
  expect(await house.db.collection('members').countDocuments({ homeId: { $in: ids } })).toBe(1_000);

  await desk.undo({ importId });
  expect(await house.db.collection('homes').countDocuments({ projectId: PROJECT })).toBe(before);
}, 120_000);
