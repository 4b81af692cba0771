/** Plays what the site reports between two letters: expected days moved when that became known, floors with a picture. */
import { addDays, type Day, daysBetween, instantOf } from '@jiashu/shared/kernel/time';
import { milestoneKinds } from '@jiashu/shared/projects/vocabulary';
import type { BuildingPlan, ProjectPlan } from './company/plan';
import { buildingId, builtOn } from './company/progress';
import { personNamed } from './people';
import { projectIdOf } from './places';
import type { Company } from './world';

/** The tower that is photographed from one place, letter after letter, and by whom. */
const WATCHED = { project: '听松里', number: 3, by: '严既明', scene: 'site-whole' } as const;
/** All its pictures are drawn from the same standpoint. */
const STANDPOINT = 20_260_322;

/** Buildings stand as on `from`; what is reported goes up to `to`. */
export async function reportBetween(company: Company, plan: ProjectPlan, from: Day, to: Day): Promise<void> {
  if (plan.name !== WATCHED.project) return;
  for (const building of plan.buildings) await moveExpected(company, plan, building, from, to);
  const watched = plan.buildings.find(({ number }) => number === WATCHED.number);
  if (watched) await reportFloors(company, watched, from, to);
}

/** A day that is known to differ moves on the day that became known; a milestone already reached does not. */
async function moveExpected({ stage, today }: Company, plan: ProjectPlan, building: BuildingPlan, from: Day, to: Day) {
  const { late } = building;
  for (const [index, [planned, comes = planned, known = comes]] of building.milestones.entries()) {
    const day = addDays(today, known);
    if (!late || comes === planned || comes <= known || day <= from || day > to) continue;
    await stage.act('progress.move', personNamed(WATCHED.by), instantOf(day, `17:${10 + index}`), {
      ...{ projectId: projectIdOf(plan.name), buildingId: buildingId(plan.name, building.number) },
      ...{ milestone: milestoneKinds[index], expectedOn: addDays(today, comes), reason: late.reason },
    });
  }
}

async function reportFloors(company: Company, building: BuildingPlan, from: Day, to: Day): Promise<void> {
  const { stage, today } = company;
  if (builtOn(building, daysBetween(today, from)) === 0) return;
  await stage.act('progress.reportFloors', personNamed(WATCHED.by), instantOf(to, '08:40'), {
    ...{ projectId: projectIdOf(WATCHED.project), buildingId: buildingId(WATCHED.project, building.number) },
    builtFloors: builtOn(building, daysBetween(today, to)),
    photoId: await viewOf(company, building, to, 'report'),
  });
}

/** The tower from its one standpoint as it was on that day. */
export function viewOf({ album, today }: Company, building: BuildingPlan, day: Day, use: string): Promise<string> {
  return album.take(personNamed(WATCHED.by), instantOf(day, '08:10'), WATCHED.scene, `${use} ${day}`, {
    ...{ seed: STANDPOINT, sky: 'sun' as const },
    ...{ floorsBuilt: builtOn(building, daysBetween(today, day)), floorsTotal: building.floors },
  });
}
