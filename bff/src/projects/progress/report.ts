/** Reports on a building: each one conditional update that carries its fact, so that no report undoes another. */
import { dayOf } from '@jiashu/shared/kernel/time';
import {
  problemOfFloors,
  problemOfMove,
  problemOfReaching,
  reasonAfter,
  withMoved,
  withReached,
} from '@jiashu/shared/projects/progress/rules';
import { nextMilestone } from '@jiashu/shared/projects/rules';
import type { MilestoneKind } from '@jiashu/shared/projects/vocabulary';
import { type Fact, factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict, found, invalid } from '../../http/errors';
import { requireRole } from '../../http/reach';
import type { BuildingRecord, ProjectRecord } from '../store';
import { REPORTING } from './policy';
import type { ProgressWorld } from './world';

export interface Place {
  readonly projectId: string;
  readonly buildingId: string;
}

/** Throws `notFound` for either, `forbidden`. */
async function reportable(world: ProgressWorld, { projectId, buildingId }: Place, ctx: SignedIn) {
  const project = found(await world.projects.project(projectId));
  requireRole(ctx.caller, projectId, REPORTING);
  return found(project.buildings.find(({ id }) => id === buildingId));
}

const subjectOf = ({ buildingId }: Place) => ({ kind: 'building', id: buildingId });

/** Throws also `invalid` for floors that can't be, `conflict` when somebody reported in between. */
export async function reportFloors(
  world: ProgressWorld,
  { builtFloors, photoId, ...place }: Place & { builtFloors: number; photoId: string | null },
  ctx: SignedIn,
): Promise<ProjectRecord> {
  const building = await reportable(world, place, ctx);
  const problem = problemOfFloors(building, builtFloors);
  if (problem) throw invalid(problem);
  if (photoId) await world.photos.attach([photoId], ctx.caller.personId, subjectOf(place));
  const data = { from: building.builtFloors, to: builtFloors, photoId };
  const changed = await world.records.change(
    { _id: place.projectId, buildings: { $elemMatch: { id: place.buildingId, builtFloors: building.builtFloors } } },
    { $set: { 'buildings.$.builtFloors': builtFloors } },
    factOf(ctx, 'progress.floors', subjectOf(place), place, data),
  );
  if (!changed) throw conflict();
  return changed;
}

/** Throws also `invalid` for a day that can't be, `conflict`. */
export async function reachMilestone(
  world: ProgressWorld,
  { milestone, doneOn, ...place }: Place & { milestone: MilestoneKind; doneOn: string },
  ctx: SignedIn,
): Promise<ProjectRecord> {
  const building = await reportable(world, place, ctx);
  const problem = problemOfReaching(building, milestone, doneOn, dayOf(ctx.now));
  if (problem) throw invalid(problem);
  const lateReason = reasonAfter(withReached(building, milestone, doneOn), building.lateReason);
  const fact = factOf(ctx, 'progress.reached', subjectOf(place), place, { milestone, doneOn });
  return change(world, place, building, milestone, { doneOn, expectedOn: doneOn, lateReason }, fact);
}

/** Throws also `invalid` for a day that can't be, `conflict`. */
export async function moveMilestone(
  world: ProgressWorld,
  { milestone, expectedOn, reason, ...place }: Place & { milestone: MilestoneKind; expectedOn: string; reason: string },
  ctx: SignedIn,
): Promise<ProjectRecord> {
  const building = await reportable(world, place, ctx);
  const problem = problemOfMove(building, milestone, expectedOn, dayOf(ctx.now));
  if (problem) throw invalid(problem);
  const from = building.milestones.find(({ kind }) => kind === milestone)!.expectedOn;
  const fact = factOf(ctx, 'progress.moved', subjectOf(place), place, { milestone, from, to: expectedOn, reason });
  const isNext = nextMilestone(building)?.kind === milestone;
  const lateReason = reasonAfter(withMoved(building, milestone, expectedOn), isNext ? reason : building.lateReason);
  return change(world, place, building, milestone, { doneOn: null, expectedOn, lateReason }, fact);
}

interface After {
  readonly doneOn: string | null;
  readonly expectedOn: string;
  readonly lateReason: string | null;
}

/** Writes one milestone unless it has changed since it was read. A building's milestones keep their order. */
async function change(
  { records }: ProgressWorld,
  { projectId, buildingId }: Place,
  before: BuildingRecord,
  kind: MilestoneKind,
  { doneOn, expectedOn, lateReason }: After,
  fact: Fact,
): Promise<ProjectRecord> {
  const index = before.milestones.findIndex((one) => one.kind === kind);
  const unchanged = { kind, expectedOn: before.milestones[index]!.expectedOn, doneOn: null };
  const at = `buildings.$.milestones.${index}`;
  const changed = await records.change(
    { _id: projectId, buildings: { $elemMatch: { id: buildingId, milestones: { $elemMatch: unchanged } } } },
    { $set: { [`${at}.doneOn`]: doneOn, [`${at}.expectedOn`]: expectedOn, 'buildings.$.lateReason': lateReason } },
    fact,
  );
  if (!changed) throw conflict();
  return changed;
}
