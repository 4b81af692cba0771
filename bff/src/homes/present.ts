/** Home records as their people see them. */
import { seesContract } from '@jiashu/shared/homes/households';
import { phaseOf, stepOf } from '@jiashu/shared/homes/rules';
import type { HomeView, Journey } from '@jiashu/shared/homes/schema';
import type { Day } from '@jiashu/shared/kernel/time';
import { nextMilestone } from '@jiashu/shared/projects/rules';
import { MILESTONES } from '@jiashu/shared/projects/vocabulary';
import type { Membership } from '../http/context';
import { type BuildingRecord, type ProjectRecord, presentBuilding } from '../projects';
import type { Home } from './store';

interface Around {
  readonly project: ProjectRecord;
  readonly membership: Membership;
  readonly steward: string | null;
  readonly today: Day;
}

export function presentHome(home: Home, { project, membership, steward, today }: Around): HomeView {
  const building = project.buildings.find(({ id }) => id === home.buildingId)!;
  const { signedOn, handoverPlannedOn: handoverOn } = home;
  const journey = journeyOf(home, building, today);
  const owns = seesContract(membership.kind);
  return {
    id: home._id,
    projectId: project._id,
    projectName: project.name,
    buildingId: building.id,
    label: home.label,
    kind: membership.kind,
    doubted: membership.doubted ?? false,
    hotline: project.hotline,
    steward,
    contract: owns ? { signedOn, handoverOn } : null,
    // What follows from the contract's dates is as private as they are.
    journey: owns ? journey : { ...journey, phase: null, handoverOn: null },
  };
}

function journeyOf(home: Home, building: BuildingRecord, today: Day): Journey {
  const { floors, builtFloors, plannedFloors, news, daysLate, lateReason } = presentBuilding(building, today);
  const next = nextMilestone(building);
  return {
    phase: phaseOf(home, today),
    step: stepOf(home, today),
    news,
    floors,
    builtFloors,
    plannedFloors,
    floor: home.floor,
    daysLate,
    lateReason,
    next: next && { kind: next.kind, title: MILESTONES[next.kind], expectedOn: next.expectedOn },
    handoverOn: home.handoverPlannedOn,
    handedOverOn: home.handedOverOn,
  };
}
