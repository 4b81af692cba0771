import { homes } from '@jiashu/shared/homes/contract';
import { BUILDING_3, HOME, id, PEOPLE, PROJECT, personId, type Who } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';
import { takePhoto } from './testing/photo';

const confirming = ['steward', 'customerRelations', 'projectManager', 'regionManager', 'groupManager'] as const;
const transferring = confirming.filter((who) => who !== 'steward');
const request = { projectId: PROJECT, home: '3 栋 1201', name: '周知远', note: '' };

const requesting = async (house: House, who: Who | null = 'visitor') => ({
  ...request,
  photoIds: [await takePhoto(house, who ?? 'visitor')],
});
async function requested(house: House) {
  const { body } = await (await house.as('visitor', homes)).requestBinding(await requesting(house));
  return { bindingId: body.id };
}

let made = 0;
/** A home of its own, where these people belong. */
async function freshHome(house: House, kinds: Partial<Record<Who, 'owner' | 'family' | 'tenant'>> = {}) {
  const homeId = id('matrix home', String(++made));
  const { homes: register, vault } = house.capabilities;
  await register.insertHomes([
    {
      ...{ _id: homeId, projectId: PROJECT, buildingId: BUILDING_3, label: `8 栋 1 单元 ${made}`, floor: 1 },
      ...{
        signedOn: '2025-06-18',
        handoverPlannedOn: '2027-09-30',
        handedOverOn: null,
        movedInOn: null,
        stewardId: null,
      },
    },
  ]);
  const members = Object.entries(kinds).map(([who, kind]) => ({
    ...{ _id: id('matrix member', homeId, who), homeId, projectId: PROJECT, buildingId: BUILDING_3, kind },
    ...{ personId: personId(who as Who), name: vault.seal(PEOPLE[who as Who]), phoneIndex: null },
    ...{ since: new Date(0), endedAt: null },
  }));
  await register.insertMembers(members);
  return { homeId, memberOf: (who: Who) => id('matrix member', homeId, who) };
}

/** A home of somebody who is none of the callers: his sessions end. */
async function strangersHome(house: House) {
  const { homeId } = await freshHome(house);
  const { vault, accounts, homes: register } = house.capabilities;
  const [stranger, memberId] = [id('matrix stranger', homeId), id('matrix member', homeId)];
  const person = { _id: stranger, name: vault.seal('梁思齐'), phone: vault.seal('13300000000'), posts: [] };
  await accounts.add([{ ...person, phoneIndex: `old number ${made}`, createdAt: new Date(0) }]);
  await register.insertMembers([
    {
      ...{ _id: memberId, homeId, projectId: PROJECT, buildingId: BUILDING_3, kind: 'owner', personId: stranger },
      ...{ name: vault.seal('梁思齐'), phoneIndex: null, since: new Date(0), endedAt: null },
    },
  ]);
  return { homeId, memberId };
}

/** A home that is the caller's own where he is `owner`, with a tenant to let go. */
const invited = { homeId: HOME, kind: 'tenant' as const, name: '小何' };
async function openInvitation(house: House) {
  await house.db.collection('invitations').deleteMany({});
  const { body } = await (await house.as('owner', homes)).invite(invited);
  return { homeId: HOME, invitationId: body.id, token: body.token };
}

export const homeMatrix: Matrix<typeof homes> = {
  mine: { allowed: 'signedIn', input: () => ({}) },
  household: { allowed: ['owner', 'tenant'], input: () => ({ homeId: HOME }) },
  invite: { allowed: ['owner'], input: () => invited },
  revokeInvitation: {
    allowed: ['owner'],
    input: async (house) => {
      const { homeId, invitationId } = await openInvitation(house);
      return { homeId, invitationId };
    },
  },
  removeMember: {
    allowed: ['owner'],
    input: async (house) => {
      const { homeId, memberOf } = await freshHome(house, { owner: 'owner', tenant: 'tenant' });
      return { homeId, memberId: memberOf('tenant') };
    },
  },
  leave: {
    allowed: ['tenant'],
    input: async (house) => ({ homeId: (await freshHome(house, { owner: 'owner', tenant: 'tenant' })).homeId }),
  },
  invitation: { allowed: 'everybody', input: async (house) => ({ token: (await openInvitation(house)).token }) },
  acceptInvitation: {
    allowed: 'signedIn',
    input: async (house) => {
      const { homeId } = await freshHome(house, { owner: 'owner' });
      const { body } = await (await house.as('owner', homes)).invite({ ...invited, homeId });
      return { token: body.token };
    },
    inputOf: async (house, who) => {
      const { homeId } = await freshHome(house, who === 'owner' ? { neighbour: 'owner' } : { owner: 'owner' });
      const inviting = await house.as(who === 'owner' ? 'neighbour' : 'owner', homes);
      return { token: (await inviting.invite({ ...invited, homeId })).body.token };
    },
  },
  requestBinding: { allowed: 'signedIn', input: requesting, inputOf: requesting },
  myBindings: { allowed: 'signedIn', input: () => ({}) },
  appealBinding: {
    allowed: ['visitor'],
    input: async (house) => {
      const { bindingId } = await requested(house);
      await (await house.as('steward', homes)).refuseBinding({ bindingId, reason: '合同上不是您' });
      return { bindingId, words: '合同第三页有我的名字' };
    },
  },
  deskBindings: { allowed: STAFF, input: () => ({}) },
  deskBinding: { allowed: confirming, input: requested },
  findHomes: { allowed: confirming, input: async (house) => ({ ...(await requested(house)), text: '3 栋' }) },
  approveBinding: {
    allowed: confirming,
    input: async (house) => ({ ...(await requested(house)), homeId: id('home', 'ledger') }),
  },
  refuseBinding: {
    allowed: confirming,
    input: async (house) => ({ ...(await requested(house)), reason: '合同上不是您' }),
  },
  deskHousehold: { allowed: confirming, input: () => ({ homeId: HOME }) },
  deskRemoveMember: {
    allowed: transferring,
    input: async (house) => {
      const { homeId, memberOf } = await freshHome(house, { visitor: 'owner' });
      return { homeId, memberId: memberOf('visitor'), reason: '台账登记错了人' };
    },
  },
  changeMemberPhone: {
    allowed: transferring,
    input: async (house) => {
      const { homeId, memberId } = await strangersHome(house);
      const phone = `134${String(10_000_000 + made)}`;
      return { homeId, memberId, phone, reason: '旧号停机，当面核对过身份证' };
    },
  },
  correctIdNumber: {
    allowed: transferring,
    input: async (house) => {
      const { homeId, memberOf } = await freshHome(house, { visitor: 'owner' });
      return { homeId, memberId: memberOf('visitor'), idNumber: 'E12345678', reason: '当面看过护照' };
    },
  },
  transfer: {
    allowed: transferring,
    input: async (house) => ({
      homeId: (await freshHome(house, { visitor: 'owner' })).homeId,
      owners: [{ name: '梁思齐', phone: '13400000000' }],
      on: '2026-11-20',
      reason: '二手房过户',
    }),
  },
};
