import { inbox } from '@jiashu/shared/inbox/contract';
import { organisation } from '@jiashu/shared/organisation/contract';
import { repairs } from '@jiashu/shared/repairs/contract';
import { describe, expect, test } from 'vitest';
import { HOME, PROJECT, personId, type Who } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, organisation);
const told = async (who: Who) => (await (await house.as(who, inbox)).list({})).body.items.map(({ title }) => title);

describe('the roster', () => {
  test('says who is on duty now; leave brings the deputy', async () => {
    const manager = await as('projectManager');
    const shift = { projectId: PROJECT, personId: personId('engineer'), trade: 'water' as const };
    const made = await manager.addShift({ ...shift, weekdays: [0], from: '08:00', to: '18:00' });
    expect(made.body.now).toEqual([{ trade: 'water', name: '沈立', insteadOf: null }]);
    const days = { from: '2026-11-22', to: '2026-11-23', reason: '回老家' };
    const engineer = await as('engineer');
    await engineer.addLeave({ personId: personId('engineer'), ...days, deputyId: personId('secondEngineer') });
    expect((await manager.roster({ projectId: PROJECT })).body.now).toEqual([
      { trade: 'water', name: '何伟', insteadOf: '沈立' },
    ]);
    const { leaves } = (await manager.member({ personId: personId('engineer') })).body;
    await manager.endLeave({ leaveId: leaves[0]!.id });
    expect((await manager.endLeave({ leaveId: leaves[0]!.id })).status).toBe(409);
    const [one] = made.body.shifts;
    expect((await manager.removeShift({ shiftId: one!.id })).body.shifts).toEqual([]);
  });

  test('takes nobody who isn’t of the project, no backwards leave and no stranger as deputy', async () => {
    const manager = await as('projectManager');
    const shift = { projectId: PROJECT, trade: 'water' as const, weekdays: [1], from: '08:00', to: '18:00' };
    expect((await manager.addShift({ ...shift, personId: personId('otherEngineer') })).status).toBe(400);
    expect((await manager.addShift({ ...shift, personId: personId('engineer'), weekdays: [] })).status).toBe(400);
    const leave = { personId: personId('engineer'), from: '2026-12-02', reason: '回老家', deputyId: null };
    expect((await manager.addLeave({ ...leave, to: '2026-12-01' })).body.error?.data).toEqual([
      expect.objectContaining({ path: 'to' }),
    ]);
    expect((await manager.addLeave({ ...leave, from: '2020-01-01', to: '2020-01-05' })).body.error?.data).toEqual([
      expect.objectContaining({ path: 'to' }),
    ]);
    const deputyId = personId('otherEngineer');
    expect((await manager.addLeave({ ...leave, to: '2026-12-03', deputyId })).body.error?.data).toEqual([
      expect.objectContaining({ path: 'deputyId' }),
    ]);
    expect((await (await as('steward')).addLeave({ ...leave, to: '2026-12-03' })).status).toBe(403);
  });
});

test('open work is handed to a colleague, whom the owner finds in the thread with the reason', async () => {
  const owner = await house.as('owner', repairs);
  const filed = await owner.file({ homeId: HOME, space: 'masterBath', part: 'waterproof', symptom: 'partition' });
  await (await house.as('engineer', repairs)).take({ repairId: filed.body.id });
  const manager = await as('projectManager');
  const engineer = personId('engineer');
  expect((await manager.member({ personId: engineer })).body.open).toEqual({ repairs: 1, complaints: 0 });
  const order = { personId: engineer, toId: personId('secondEngineer'), reason: '沈立休假两周' };
  expect((await (await as('engineer')).handOver(order)).status).toBe(403);
  expect((await manager.handOver({ ...order, toId: personId('steward') })).status).toBe(400);
  expect((await manager.handOver(order)).body).toMatchObject({ moved: 1, left: 0 });
  const shown = (await owner.show({ repairId: filed.body.id })).body;
  expect(shown.engineer).toBe('何伟');
  expect(shown.timeline).toContainEqual(
    expect.objectContaining({ what: 'assign', words: '沈立休假两周', engineer: '何伟' }),
  );
  expect(await told('owner')).toContain('何伟来办您的报修');
});
