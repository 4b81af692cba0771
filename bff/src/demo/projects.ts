/** Brings in regions and projects with their public pages. */
import { addDays, type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { ProjectRecord } from '../projects';
import type { Album } from './album';
import { PLANS, REGIONS } from './company';
import type { ProjectPlan } from './company/plan';
import { buildingsOn, builtOn, handoverOf } from './company/progress';
import { bringPastDeclarations } from './declarations';
import { personNamed } from './people';
import type { SceneName } from './pictures';
import { projectIdOf, regionIdOf } from './places';
import type { Company } from './world';

export async function bringProjects(company: Company): Promise<void> {
  const { house, album, today } = company;
  await house.projects.insertRegions(REGIONS.map((name) => ({ _id: regionIdOf(name), name })));
  await house.projects.insertProjects(await Promise.all(PLANS.map((plan) => projectOf(plan, album, today))));
  await bringPastDeclarations(company);
}

async function projectOf(plan: ProjectPlan, album: Album, today: Day): Promise<ProjectRecord> {
  const { name, city, address, hotline } = plan;
  return {
    _id: projectIdOf(name),
    regionId: regionIdOf(plan.region),
    ...{ name, city, address, hotline },
    handoverOn: addDays(today, Math.min(...plan.buildings.map(handoverOf))),
    photoIds: await Promise.all(plan.photos.map((scene) => viewOf(plan, scene, album, today))),
    buildings: buildingsOn(plan, today, today),
  };
}

/** The project's own picture shows its tallest tower as it stands today. */
function viewOf(plan: ProjectPlan, scene: SceneName, album: Album, today: Day): Promise<string> {
  const tower = plan.buildings.reduce((a, b) => (builtOn(b, 0) > builtOn(a, 0) ? b : a));
  const facts = { sky: 'sun' as const, floorsBuilt: builtOn(tower, 0), floorsTotal: tower.floors };
  return album.take(photographer(), instantOf(addDays(today, -2), '09:00'), scene, plan.name, facts);
}

const photographer = () => personNamed('唐书宁');
