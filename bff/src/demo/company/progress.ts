/** A demo building as it was, or is, on a day. */
import { addDays, type Day, daysBetween } from '@jiashu/shared/kernel/time';
import type { Milestone } from '@jiashu/shared/projects/rules';
import { milestoneKinds } from '@jiashu/shared/projects/vocabulary';
import type { BuildingRecord } from '../../projects';
import { demoId } from '../chance';
import type { BuildingPlan, MilestonePlan, Offset, ProjectPlan } from './plan';

export const buildingId = (project: string, number: number): string => demoId('building', project, String(number));

/** All buildings of a project as they were on `day`. */
export const buildingsOn = (project: ProjectPlan, day: Day, today: Day): BuildingRecord[] =>
  project.buildings.map((building) => buildingOn(building, project.name, daysBetween(today, day), today));

function buildingOn(building: BuildingPlan, project: string, on: Offset, today: Day): BuildingRecord {
  const milestones = building.milestones.map((plan, index) => milestoneOn(plan, index, on, today));
  const late = building.late && building.late.since <= on ? building.late.reason : null;
  return {
    id: buildingId(project, building.number),
    name: `${building.number} 栋`,
    floors: building.floors,
    builtFloors: builtOn(building, on),
    homes: building.floors * building.homesPerFloor,
    lateReason: late,
    milestones,
  };
}

function milestoneOn([planned, comes = planned, known = comes]: MilestonePlan, index: number, on: Offset, today: Day) {
  const expected = known <= on || comes <= on ? comes : planned;
  const milestone: Milestone = {
    kind: milestoneKinds[index]!,
    plannedOn: addDays(today, planned),
    expectedOn: addDays(today, expected),
    doneOn: comes <= on ? addDays(today, comes) : null,
  };
  return milestone;
}

const GROUND = 1;
const TOP = 2;
const comesOn = (building: BuildingPlan, index: number): Offset => {
  const [planned, comes = planned] = building.milestones[index]!;
  return comes;
};

/** Floors grow evenly from ground level to the top. */
export function builtOn(building: BuildingPlan, on: Offset): number {
  const [from, to] = [comesOn(building, GROUND), comesOn(building, TOP)];
  const share = Math.max(0, Math.min(1, (on - from) / (to - from)));
  return Math.floor(building.floors * share);
}

const HANDOVER = 7;
/** The day a building is (or will be) handed over, as known today. */
export const handoverOf = (building: BuildingPlan): Offset => comesOn(building, HANDOVER);
