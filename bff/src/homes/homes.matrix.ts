import { homes } from '@jiashu/shared/homes/contract';
import { id, PROJECT } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';

const request = { projectId: PROJECT, home: '3 栋 1201', name: '周知远', note: '' };
const confirming = ['steward', 'customerRelations', 'projectManager', 'regionManager', 'groupManager'] as const;

async function requested(house: House) {
  const { body } = await (await house.as('visitor', homes)).requestBinding(request);
  return { bindingId: body.id };
}

export const homeMatrix: Matrix<typeof homes> = {
  mine: { allowed: 'signedIn', input: () => ({}) },
  requestBinding: { allowed: 'signedIn', input: () => request },
  myBindings: { allowed: 'signedIn', input: () => ({}) },
  deskBindings: { allowed: STAFF, input: () => ({}) },
  findHomes: { allowed: confirming, input: async (house) => ({ ...(await requested(house)), text: '3 栋' }) },
  approveBinding: {
    allowed: confirming,
    input: async (house) => ({ ...(await requested(house)), homeId: id('home', 'ledger') }),
  },
  refuseBinding: {
    allowed: confirming,
    input: async (house) => ({ ...(await requested(house)), reason: '合同上不是您' }),
  },
};
