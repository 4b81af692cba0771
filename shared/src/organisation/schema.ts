/** The organisation as it travels. */
import { z } from 'zod';
import { Day, Done, Id, Instant, Phone, pageOf, paging, words } from '../kernel/fields';
import { roleNames, TIERS, type Tier } from '../kernel/roles';
import { staffInvitationStates, trades } from './vocabulary';

const Role = z.enum(roleNames);
const Tiers = z.enum(Object.keys(TIERS) as [Tier, ...Tier[]]);
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间要写成 08:30 的样子');
const Hotline = z.string().regex(/^[\d-]{5,15}$/, '热线只写数字和 -');

const BuildingNode = z.strictObject({ id: Id, name: z.string(), floors: z.int(), homes: z.int() });
export const ProjectNode = z.strictObject({
  ...{ id: Id, name: z.string(), city: z.string(), address: z.string(), hotline: z.string(), handoverOn: Day },
  buildings: z.array(BuildingNode),
  mayEdit: z.boolean(),
  mayRemove: z.boolean(),
});
export type ProjectNode = z.infer<typeof ProjectNode>;
export const RegionNode = z.strictObject({
  ...{ id: Id, name: z.string(), mayEdit: z.boolean(), mayAddProject: z.boolean() },
  projects: z.array(ProjectNode),
});
export type RegionNode = z.infer<typeof RegionNode>;
export const Tree = z.strictObject({ regions: z.array(RegionNode), mayAddRegion: z.boolean() });
export type Tree = z.infer<typeof Tree>;

export const HomeRow = z.strictObject({
  ...{ id: Id, label: z.string(), floor: z.int(), members: z.int(), stewardId: Id.nullable() },
  ...{ signedOn: Day.nullable(), handoverPlannedOn: Day, handedOverOn: Day.nullable(), movedInOn: Day.nullable() },
});
export type HomeRow = z.infer<typeof HomeRow>;
export const Building = z.strictObject({
  units: z.array(z.strictObject({ name: z.string(), homes: z.array(HomeRow) })),
  mayEdit: z.boolean(),
});
export type Building = z.infer<typeof Building>;

/** A post with its words, and whether the caller may take it away. */
const PostView = z.strictObject({
  ...{ role: Role, tier: Tiers, scopeId: Id.nullable() },
  ...{ title: z.string(), scope: z.string(), removable: z.boolean() },
});
export const StaffRow = z.strictObject({
  ...{ personId: Id, name: z.string(), phone: z.string().nullable(), me: z.boolean() },
  posts: z.array(PostView),
  leave: z.strictObject({ until: Day, deputy: z.string().nullable() }).nullable(),
});
export type StaffRow = z.infer<typeof StaffRow>;
const LeaveView = z.strictObject({ id: Id, from: Day, to: Day, reason: z.string(), deputy: z.string().nullable() });
export const StaffView = z.strictObject({
  ...StaffRow.shape,
  leaves: z.array(LeaveView),
  /** What he has in hand within the caller's reach. */
  open: z.strictObject({ repairs: z.int(), complaints: z.int() }),
  /** Who could stand in or take over: colleagues of the same projects. */
  colleagues: z.array(z.strictObject({ personId: Id, name: z.string(), titles: z.string() })),
  manageable: z.boolean(),
  history: z.array(z.strictObject({ id: Id, at: Instant, by: z.string(), words: z.string() })),
});
export type StaffView = z.infer<typeof StaffView>;

export const StaffInvitationView = z.strictObject({
  ...{ id: Id, name: z.string(), phone: z.string(), role: Role, title: z.string(), scope: z.string() },
  ...{ state: z.enum(staffInvitationStates), invitedBy: z.string(), at: Instant, expiresAt: Instant },
});
export type StaffInvitationView = z.infer<typeof StaffInvitationView>;

export const ShiftView = z.strictObject({
  ...{ id: Id, personId: Id, name: z.string(), trade: z.enum(trades) },
  ...{ weekdays: z.array(z.int().min(0).max(6)), from: Time, to: Time },
});
export type ShiftView = z.infer<typeof ShiftView>;
export const Roster = z.strictObject({
  shifts: z.array(ShiftView),
  now: z.array(z.strictObject({ trade: z.enum(trades), name: z.string(), insteadOf: z.string().nullable() })),
  people: z.array(z.strictObject({ personId: Id, name: z.string(), titles: z.string() })),
  mayEdit: z.boolean(),
});
export type Roster = z.infer<typeof Roster>;

const project = { name: words(20), city: words(20), address: words(60), hotline: Hotline, handoverOn: Day };
/** A whole number as it is asked for in a form. */
const count = (most: number, unit: string) =>
  z.int('请写整数，比如 2').min(1, `至少 1 ${unit}`).max(most, `最多 ${most} ${unit}`);
const building = { name: words(10), floors: count(120, '层') };
const Post = { role: Role, tier: Tiers, scopeId: Id.nullable() };

export const organisationWires = {
  tree: { input: z.strictObject({}), output: Tree },
  homes: { input: z.strictObject({ projectId: Id, buildingId: Id }), output: Building },
  addRegion: { input: z.strictObject({ name: words(20) }), output: Tree },
  editRegion: { input: z.strictObject({ regionId: Id, name: words(20) }), output: Tree },
  addProject: { input: z.strictObject({ regionId: Id, ...project }), output: Tree },
  editProject: { input: z.strictObject({ projectId: Id, ...project }), output: Tree },
  addBuilding: { input: z.strictObject({ projectId: Id, ...building }), output: Tree },
  editBuilding: { input: z.strictObject({ projectId: Id, buildingId: Id, ...building }), output: Tree },
  removeRegion: { input: z.strictObject({ regionId: Id }), output: Tree },
  removeProject: { input: z.strictObject({ projectId: Id }), output: Tree },
  removeBuilding: { input: z.strictObject({ projectId: Id, buildingId: Id }), output: Tree },
  /** `2 单元`, as the building's homes are shown. */
  removeUnit: { input: z.strictObject({ projectId: Id, buildingId: Id, unit: words(20) }), output: Building },
  addHomes: {
    input: z.strictObject({
      ...{ projectId: Id, buildingId: Id, unit: count(20, '单元').nullable(), handoverPlannedOn: Day },
      ...{ fromFloor: count(120, '层'), toFloor: count(120, '层'), doors: count(20, '户') },
    }),
    output: Building,
  },
  editHome: {
    input: z.strictObject({
      ...{ homeId: Id, signedOn: Day.nullable(), handoverPlannedOn: Day },
      ...{ handedOverOn: Day.nullable(), movedInOn: Day.nullable(), stewardId: Id.nullable() },
    }),
    output: Building,
  },
  staff: { input: z.strictObject(paging), output: pageOf(StaffRow) },
  member: { input: z.strictObject({ personId: Id }), output: StaffView },
  removePost: { input: z.strictObject({ personId: Id, ...Post, reason: words(200, 2) }), output: StaffView },
  addLeave: {
    input: z.strictObject({ personId: Id, from: Day, to: Day, reason: words(100), deputyId: Id.nullable() }),
    output: StaffView,
  },
  endLeave: { input: z.strictObject({ leaveId: Id }), output: StaffView },
  handOver: {
    input: z.strictObject({ personId: Id, toId: Id, reason: words(200, 2) }),
    output: z.strictObject({ moved: z.int(), left: z.int(), member: StaffView }),
  },
  staffInvitations: { input: z.strictObject(paging), output: pageOf(StaffInvitationView) },
  inviteStaff: { input: z.strictObject({ name: words(20), phone: Phone, ...Post }), output: StaffInvitationView },
  revokeStaffInvitation: { input: z.strictObject({ invitationId: Id }), output: Done },
  myStaffInvitations: {
    input: z.strictObject({}),
    output: z.strictObject({ invitations: z.array(StaffInvitationView) }),
  },
  acceptStaffInvitation: { input: z.strictObject({ invitationId: Id }), output: Done },
  roster: { input: z.strictObject({ projectId: Id }), output: Roster },
  addShift: {
    input: z.strictObject({
      ...{ projectId: Id, personId: Id, trade: z.enum(trades), from: Time, to: Time },
      weekdays: z.array(z.int().min(0).max(6)).min(1, '至少选一天').max(7),
    }),
    output: Roster,
  },
  removeShift: { input: z.strictObject({ shiftId: Id }), output: Roster },
};
