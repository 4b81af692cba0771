/** What staff may say of a building's progress, and what that makes of the building (DOMAIN §2, §4). Pure. */
import { type Day, daysBetween } from '../../kernel/time';
import type { Building, Milestone } from '../rules';
import { MILESTONES, type MilestoneKind, milestoneKinds } from '../vocabulary';

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** These follow one another; what comes after them may overtake (a garden done before the scaffold is down). */
const IN_ORDER: readonly MilestoneKind[] = ['groundbreaking', 'groundLevel', 'toppedOut'];

const milestoneOf = ({ milestones }: Building, kind: MilestoneKind) => milestones.find((one) => one.kind === kind);

/** Days late (positive) or early: as it came; else as it is now expected, or as it already is when that day has passed. */
export function lateBy({ plannedOn, expectedOn, doneOn }: Milestone, today: Day): number {
  if (doneOn) return daysBetween(plannedOn, doneOn);
  return daysBetween(plannedOn, expectedOn < today ? today : expectedOn);
}

/** Null when so many floors may be reported: a tower does not shrink, nor grow before the ground level is reached. */
export function problemOfFloors(building: Building, builtFloors: number): Problem | null {
  const path = 'builtFloors';
  if (builtFloors > building.floors) return { path, message: `这栋楼一共 ${building.floors} 层` };
  if (builtFloors < building.builtFloors) return { path, message: `已经报过盖到第 ${building.builtFloors} 层` };
  const ground = milestoneOf(building, 'groundLevel');
  if (builtFloors > 0 && ground && !ground.doneOn) return { path, message: '还没到正负零，先记下这个节点' };
  return null;
}

/** Null when the milestone may be noted as reached on that day. */
export function problemOfReaching(building: Building, kind: MilestoneKind, doneOn: Day, today: Day): Problem | null {
  const milestone = milestoneOf(building, kind);
  if (!milestone) return { path: 'milestone', message: '这栋楼没有这个节点' };
  if (milestone.doneOn) return { path: 'milestone', message: `${MILESTONES[kind]}已经记过了` };
  if (doneOn > today) return { path: 'doneOn', message: '还没到的日子不能记作完成' };
  const before = IN_ORDER.slice(0, Math.max(0, IN_ORDER.indexOf(kind)));
  for (const earlier of before) {
    const done = milestoneOf(building, earlier)?.doneOn;
    if (done === null) return { path: 'milestone', message: `先记下${MILESTONES[earlier]}` };
    if (done && done > doneOn) return { path: 'doneOn', message: `不会早于${MILESTONES[earlier]}那天` };
  }
  if (kind === 'toppedOut' && building.builtFloors < building.floors)
    return { path: 'milestone', message: `还只报到第 ${building.builtFloors} 层` };
  return null;
}

/** Null when the expected day may be moved there. */
export function problemOfMove(building: Building, kind: MilestoneKind, expectedOn: Day, today: Day): Problem | null {
  const milestone = milestoneOf(building, kind);
  if (!milestone) return { path: 'milestone', message: '这栋楼没有这个节点' };
  if (milestone.doneOn) return { path: 'milestone', message: `${MILESTONES[kind]}已经完成了` };
  if (expectedOn < today) return { path: 'expectedOn', message: '预计的日子要在今天以后' };
  if (expectedOn === milestone.expectedOn) return { path: 'expectedOn', message: '和现在预计的是同一天' };
  return null;
}

const changed = (building: Building, kind: MilestoneKind, part: Partial<Milestone>): Milestone[] =>
  building.milestones.map((one) => (one.kind === kind ? { ...one, ...part } : one));

export const withReached = (building: Building, kind: MilestoneKind, doneOn: Day): Milestone[] =>
  changed(building, kind, { doneOn, expectedOn: doneOn });

export const withMoved = (building: Building, kind: MilestoneKind, expectedOn: Day): Milestone[] =>
  changed(building, kind, { expectedOn });

/** The reason that stands beside the building's news: that of the milestone it works towards, none when it is on time. */
export function reasonAfter(milestones: readonly Milestone[], reason: string | null): string | null {
  const next = milestones.find(({ doneOn }) => doneOn === null);
  return next && next.expectedOn > next.plannedOn ? reason : null;
}

/** How many of its milestones a building has reached. */
export const reachedCount = ({ milestones }: Pick<Building, 'milestones'>): number =>
  milestones.filter(({ doneOn }) => doneOn !== null).length;

/** `MILESTONES` in their order, for what staff choose from. */
export const openMilestones = ({ milestones }: Pick<Building, 'milestones'>): MilestoneKind[] =>
  milestoneKinds.filter((kind) => milestones.some((one) => one.kind === kind && one.doneOn === null));
