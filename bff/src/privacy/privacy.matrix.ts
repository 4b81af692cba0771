import type { privacy } from '@jiashu/shared/privacy/contract';
import { derivedId } from '../history';
import { PEOPLE, personId, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';

const CUSTOMERS = (Object.keys(PEOPLE) as Who[]).filter((who) => !STAFF.includes(who));

async function exportOfOwner(house: House) {
  const made = { personId: personId('owner'), state: 'ready', at: NOW, bytes: 1, endsAt: NOW };
  const _id = derivedId('matrix export');
  await house.db.collection<{ _id: string }>('exports').updateOne({ _id }, { $setOnInsert: made }, { upsert: true });
  return { exportId: _id };
}

async function waitingForAll(house: House) {
  const erasures = house.db.collection<{ _id: string }>('erasures');
  for (const who of CUSTOMERS) {
    const waiting = { ghostId: derivedId('ghost', who), askedAt: NOW, dueAt: NOW };
    const key = { personId: personId(who), state: 'waiting' };
    await erasures.updateOne(key, { $setOnInsert: { _id: derivedId('erasure', who), ...waiting } }, { upsert: true });
  }
  return {};
}

export const privacyMatrix: Matrix<typeof privacy> = {
  mine: { allowed: 'signedIn', input: () => ({}) },
  consents: { allowed: 'signedIn', input: () => ({}) },
  setConsent: { allowed: 'signedIn', input: () => ({ purpose: 'policy', given: true, channel: 'web' }) },
  exports: { allowed: 'signedIn', input: () => ({}) },
  askExport: { allowed: 'signedIn', input: () => ({}) },
  exportLink: { allowed: ['owner'], input: exportOfOwner },
  deletion: { allowed: 'signedIn', input: () => ({}) },
  askDeletion: { allowed: CUSTOMERS, input: () => ({ understood: true }) },
  withdrawDeletion: { allowed: CUSTOMERS, input: waitingForAll },
  reveals: { allowed: 'signedIn', input: () => ({}) },
  reveal: {
    allowed: ['steward', 'customerRelations', 'projectManager', 'regionManager', 'groupManager'],
    input: () => ({ personId: personId('owner'), field: 'phone', reason: 'call' }),
  },
};
