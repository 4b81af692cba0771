import { organisation } from '@jiashu/shared/organisation/contract';
import { BUILDING_3, HOME, id, PROJECT, personId } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';

const managers = ['projectManager', 'regionManager', 'groupManager'] as const;
const editors = [...managers, 'customerRelations'] as const;
const here = STAFF.filter((who) => !who.startsWith('other'));

let next = 0;
const fresh = () => `131${String(20_000_000 + next++)}`;
const atProject = { role: 'engineer' as const, tier: 'project' as const, scopeId: PROJECT };
const project = { city: '澄州', address: '临江区', hotline: '4000001121', handoverOn: '2027-09-30' };
const shift = { personId: personId('engineer'), trade: 'water' as const, weekdays: [1], from: '08:00', to: '18:00' };
const leave = {
  personId: personId('engineer'),
  from: '2026-12-01',
  to: '2026-12-02',
  reason: '回老家',
  deputyId: null,
};

/** An engineer of the project who is none of the callers, to be let go. */
async function engineer(house: House) {
  const { accounts: people, vault } = house.capabilities;
  const someone = id('matrix engineer', String(++next));
  await people.add([
    { _id: someone, name: vault.seal('新人'), phone: null, posts: [atProject], createdAt: new Date(0) },
  ]);
  return someone;
}
async function invited(house: House, phone = fresh()) {
  const { body } = await (await house.as('groupManager', organisation)).inviteStaff({
    name: '新人',
    phone,
    ...atProject,
  });
  return { invitationId: body.id };
}

const asGroup = (house: House) => house.as('groupManager', organisation);
async function emptyRegion(house: House) {
  const name = `空区域 ${next++}`;
  const { regions } = (await (await asGroup(house)).addRegion({ name })).body;
  return regions.find((one) => one.name === name)!.id;
}
async function emptyProject(house: House) {
  const name = `空项目 ${next++}`;
  const { regions } = (await (await asGroup(house)).addProject({ regionId: id('region'), name, ...project })).body;
  return regions.flatMap(({ projects }) => projects).find((one) => one.name === name)!.id;
}
async function emptyBuilding(house: House) {
  const name = `空 ${next++}`;
  const { regions } = (await (await asGroup(house)).addBuilding({ projectId: PROJECT, name, floors: 1 })).body;
  const { buildings } = regions.flatMap(({ projects }) => projects).find((one) => one.id === PROJECT)!;
  return buildings.find((one) => one.name === name)!.id;
}
async function emptyUnit(house: House) {
  const unit = 10;
  const homes = { projectId: PROJECT, buildingId: BUILDING_3, unit, fromFloor: 1, toFloor: 1, doors: 1 };
  await (await asGroup(house)).addHomes({ ...homes, handoverPlannedOn: '2027-09-30' });
  return `${unit} 单元`;
}

export const organisationMatrix: Matrix<typeof organisation> = {
  tree: { allowed: STAFF, input: () => ({}) },
  homes: { allowed: here, input: () => ({ projectId: PROJECT, buildingId: BUILDING_3 }) },
  addRegion: { allowed: ['groupManager'], input: () => ({ name: `新区域 ${next++}` }) },
  editRegion: { allowed: ['groupManager'], input: () => ({ regionId: id('region'), name: '华东区域' }) },
  addProject: {
    allowed: ['regionManager', 'groupManager'],
    input: () => ({ regionId: id('region'), name: `新项目 ${next++}`, ...project }),
  },
  editProject: { allowed: managers, input: () => ({ projectId: PROJECT, name: '云栖里', ...project }) },
  addBuilding: { allowed: managers, input: () => ({ projectId: PROJECT, name: `${90 + next++} 栋`, floors: 18 }) },
  editBuilding: {
    allowed: managers,
    input: () => ({ projectId: PROJECT, buildingId: BUILDING_3, name: '3 栋', floors: 26 }),
  },
  removeRegion: { allowed: ['groupManager'], input: async (house) => ({ regionId: await emptyRegion(house) }) },
  removeProject: {
    allowed: ['regionManager', 'groupManager'],
    input: async (house) => ({ projectId: await emptyProject(house) }),
  },
  removeBuilding: {
    allowed: managers,
    input: async (house) => ({ projectId: PROJECT, buildingId: await emptyBuilding(house) }),
  },
  removeUnit: {
    allowed: editors,
    input: async (house) => ({ projectId: PROJECT, buildingId: BUILDING_3, unit: await emptyUnit(house) }),
  },
  addHomes: {
    allowed: editors,
    input: () => ({
      ...{ projectId: PROJECT, buildingId: BUILDING_3, unit: 9, handoverPlannedOn: '2027-09-30' },
      ...{ fromFloor: 1, toFloor: 1, doors: 1 },
    }),
  },
  editHome: {
    allowed: editors,
    input: () => ({
      ...{ homeId: HOME, signedOn: '2025-06-18', handoverPlannedOn: '2027-09-30', handedOverOn: null },
      ...{ movedInOn: null, stewardId: personId('steward') },
    }),
  },
  staff: { allowed: STAFF, input: () => ({}) },
  member: { allowed: here, input: () => ({ personId: personId('engineer') }) },
  removePost: {
    allowed: managers,
    input: async (house) => ({ personId: await engineer(house), ...atProject, reason: '合同到期' }),
  },
  addLeave: { allowed: [...managers, 'engineer'], input: () => leave },
  endLeave: {
    allowed: [...managers, 'engineer'],
    input: async (house) => {
      const { body } = await (await house.as('engineer', organisation)).addLeave(leave);
      return { leaveId: body.leaves.at(-1)!.id };
    },
  },
  handOver: {
    allowed: managers,
    input: () => ({ personId: personId('engineer'), toId: personId('secondEngineer'), reason: '休假交接' }),
  },
  staffInvitations: { allowed: STAFF, input: () => ({}) },
  inviteStaff: { allowed: managers, input: () => ({ name: '新人', phone: fresh(), ...atProject }) },
  revokeStaffInvitation: { allowed: managers, input: (house) => invited(house) },
  myStaffInvitations: { allowed: 'signedIn', input: () => ({}) },
  acceptStaffInvitation: {
    // An invitation is for one phone; that its owner is let in, organisation.test.ts says.
    allowed: [],
    input: (house) => invited(house),
  },
  roster: { allowed: here, input: () => ({ projectId: PROJECT }) },
  addShift: { allowed: managers, input: () => ({ projectId: PROJECT, ...shift }) },
  removeShift: {
    allowed: managers,
    input: async (house) => {
      const { body } = await (await house.as('projectManager', organisation)).addShift({
        projectId: PROJECT,
        ...shift,
      });
      return { shiftId: body.shifts.at(-1)!.id };
    },
  },
};
