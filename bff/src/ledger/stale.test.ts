/** What lay between the preview and its confirmation, or between an import and its undoing: nothing happens that nobody saw. */
import { homes } from '@jiashu/shared/homes/contract';
import { ledger } from '@jiashu/shared/ledger/contract';
import { organisation } from '@jiashu/shared/organisation/contract';
import { describe, expect, test } from 'vitest';
import { BUILDING_3, PROJECT } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { imported, rowsOf, sent } from './testing/desk';

const DAY_MS = 86_400_000;

let house: House;
forTests((opened) => {
  house = opened;
});

const HEAD = '楼栋,单元,房号,业主,电话';
const csv = (...rows: string[]) => [HEAD, ...rows].join('\n');
const desk = () => house.as('projectManager', ledger);
const homeRecord = (label: string) => house.db.collection('homes').findOne({ projectId: PROJECT, label });
const ownersOf = async (label: string) =>
  house.db
    .collection('members')
    .find({ homeId: String((await homeRecord(label))!._id), endedAt: null })
    .toArray();

describe('a file that waited', () => {
  test('more than its seven days is not confirmed any more, nor repaired, nor given back', async () => {
    const { id: importId, version } = await sent(house, csv('3栋,1,401,等一等,13900000401', '3栋,1,402,等一等,139'));
    const [bad] = await rowsOf(house, importId, 'bad');
    house.at(new Date(NOW.getTime() + 7.9 * DAY_MS));
    const late = await desk();
    const repair = { importId, version, rowId: bad!.id, field: 'phone' as const, text: '13900000402' };
    for (const answer of [
      await late.confirm({ importId, version }),
      await late.repair(repair),
      await late.chooseEnding({ importId, end: true }),
      await late.withReasons({ importId }),
    ])
      expect([answer.status, answer.body.error?.code]).toEqual([409, 'closed']);
    expect((await late.drop({ importId })).status).toBe(200);
    expect(await homeRecord('3 栋 1 单元 401')).toBeNull();
  });

  test('while the building became lower is put in as far as it still fits, and ends', async () => {
    const { id: importId, version } = await sent(
      house,
      csv('3栋,1,2501,高处,13900000251', '3栋,1,501,低处,13900000501'),
    );
    const manager = await house.as('projectManager', organisation);
    const lower = { projectId: PROJECT, buildingId: BUILDING_3, name: '3 栋' };
    expect((await manager.editBuilding({ ...lower, floors: 24 })).status).toBe(200);
    expect((await (await desk()).confirm({ importId, version })).status).toBe(200);
    expect((await (await desk()).show({ importId })).body).toMatchObject({ state: 'done', outcome: { homesNew: 1 } });
    expect(await homeRecord('3 栋 1 单元 2501')).toBeNull();
    expect(await homeRecord('3 栋 1 单元 501')).not.toBeNull();
    await manager.editBuilding({ ...lower, floors: 26 });
  });

  test('is not confirmed as one saw it once somebody chose to end an owner', async () => {
    await imported(house, csv('3栋,1,601,还在,13900000601'));
    const { id: importId, version } = await sent(house, csv('3栋,1,602,新来,13900000602'));
    const chosen = await (await desk()).chooseEnding({ importId, end: true });
    expect((await (await desk()).confirm({ importId, version })).status).toBe(409);
    expect(await ownersOf('3 栋 1 单元 601')).toHaveLength(1);
    expect((await (await desk()).confirm({ importId, version: chosen.body.version })).status).toBe(200);
    expect((await (await desk()).chooseEnding({ importId, end: false })).status).toBe(409);
    expect(await ownersOf('3 栋 1 单元 601')).toHaveLength(0);
  });
});

test('confirmed, dropped and repaired at the same moment is one of the three', async () => {
  const calls = await desk();
  for (let round = 0; round < 4; round++) {
    const { id: importId, version } = await sent(
      house,
      csv(`3栋,1,8${round}1,同时,1390000081${round}`, '3栋,1,899,坏,1'),
    );
    const [bad] = await rowsOf(house, importId, 'bad');
    const answers = await Promise.all([
      calls.confirm({ importId, version }),
      calls.drop({ importId }),
      calls.repair({ importId, version, rowId: bad!.id, field: 'phone', text: '13900000899' }),
    ]);
    const [confirmed, dropped] = answers.map(({ status }) => status === 200);
    expect(confirmed && dropped).toBe(false);
    const { state } = (await calls.show({ importId })).body;
    expect(state).toBe(dropped ? 'dropped' : confirmed ? 'done' : 'ready');
    expect((await homeRecord(`3 栋 1 单元 8${round}1`)) !== null).toBe(confirmed);
  }
});

test('confirmed and undone by many at once happens once', async () => {
  const { id: importId, version } = await sent(house, csv('3栋,1,1001,一次,13900001001'));
  const calls = await desk();
  const statuses = async (act: () => Promise<{ status: number }>) =>
    (await Promise.all([act(), act(), act(), act()])).map(({ status }) => status).sort();
  expect(await statuses(() => calls.confirm({ importId, version }))).toEqual([200, 409, 409, 409]);
  expect(await ownersOf('3 栋 1 单元 1001')).toHaveLength(1);
  expect(await statuses(() => calls.undo({ importId }))).toEqual([200, 409, 409, 409]);
  expect(await homeRecord('3 栋 1 单元 1001')).toBeNull();
});

describe('undoing', () => {
  /** An import that ended the owner of this home. */
  async function ending(room: string) {
    await imported(house, csv(`5栋,1,${room},旧主,13900000${room}`));
    const { id: importId } = await sent(house, csv(`5栋,1,8${room.slice(1)},别家,139000008${room.slice(1)}`));
    const gone = (await rowsOf(house, importId, 'gone')).find(({ label }) => label === `5 栋 1 单元 ${room}`);
    const { body } = await (await desk()).chooseEnding({ importId, rowId: gone!.id, end: true });
    await (await desk()).confirm({ importId, version: body.version });
    expect(await ownersOf(`5 栋 1 单元 ${room}`)).toHaveLength(0);
    return importId;
  }
  const undone = async (importId: string) => {
    await (await desk()).undo({ importId });
    return (await (await desk()).show({ importId })).body;
  };

  test('brings no owner back into a home that was sold meanwhile', async () => {
    const importId = await ending('701');
    const label = '5 栋 1 单元 701';
    house.at(new Date(NOW.getTime() + DAY_MS));
    await house.stepUp('projectManager');
    const sale = { owners: [{ name: '新主', phone: '13900000799' }], on: '2026-11-23', reason: '二手房过户' };
    const homeId = String((await homeRecord(label))!._id);
    expect((await (await house.as('projectManager', homes)).transfer({ homeId, ...sale })).status).toBe(201);
    expect(await undone(importId)).toMatchObject({ state: 'undone', kept: { labels: [label] } });
    expect(await ownersOf(label)).toHaveLength(1);
  });

  test('brings nobody back who was taken out of the ledger for good', async () => {
    const importId = await ending('702');
    // What the deletion of an account leaves of a membership.
    const homeId = String((await homeRecord('5 栋 1 单元 702'))!._id);
    const nobody = { name: null, phone: null, phoneIndex: null, idNumber: null };
    await house.db.collection('members').updateOne({ homeId }, { $set: nobody });
    expect(await undone(importId)).toMatchObject({ state: 'undone', kept: { labels: ['5 栋 1 单元 702'] } });
    expect(await ownersOf('5 栋 1 单元 702')).toHaveLength(0);
  });

  test('begun in its last minute finds everything that it puts back', async () => {
    const { id: importId, undoUntil } = await imported(house, csv('5栋,1,704,最后,13900000704'));
    const changes = await house.db.collection('ledgerChanges').find({ importId }).toArray();
    const lasts = changes.map(({ expiresAt }) => expiresAt.getTime() - Date.parse(undoUntil!));
    expect(lasts).toEqual([DAY_MS]);
    house.at(new Date(Date.parse(undoUntil!) - 1));
    expect(await undone(importId)).toMatchObject({ state: 'undone', kept: { count: 0 } });
  });

  test('lets a home stay that got its steward meanwhile', async () => {
    const { id: importId } = await imported(house, csv('5栋,1,703,,'));
    await house.db.collection('homes').updateOne({ label: '5 栋 1 单元 703' }, { $set: { stewardId: 'somebody' } });
    expect(await undone(importId)).toMatchObject({ state: 'undone', kept: { labels: ['5 栋 1 单元 703'] } });
  });
});
