/** Brings in regions and projects with their public pages. */
import { addDays, type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { ProjectRecord } from '../projects';
import type { Album } from './album';
import { demoId } from './chance';
import { PLANS, REGIONS } from './company';
import type { DeclarationPlan, ProjectPlan } from './company/plan';
import { buildingsOn, builtOn, handoverOf } from './company/progress';
import { SITES } from './company/sites';
import { personNamed } from './people';
import type { SceneName } from './pictures';
import type { Company } from './world';

export const projectIdOf = (name: string): string => demoId('project', name);
export const regionIdOf = (name: string): string => demoId('region', name);

const PAPERS = {
  landUse: 'paper-land-use',
  landPlanning: 'paper-land-planning',
  worksPlanning: 'paper-works-planning',
  construction: 'paper-construction',
  presale: 'paper-presale',
} as const satisfies Record<string, SceneName>;

export async function bringProjects({ house, album, today }: Company): Promise<void> {
  await house.projects.insertRegions(REGIONS.map((name) => ({ _id: regionIdOf(name), name })));
  await house.projects.insertProjects(await Promise.all(PLANS.map((plan) => projectOf(plan, album, today))));
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
    declaration: { ...(await declarationOf(plan.declaration, album, today)), plan: SITES[name]! },
  };
}

/** The project's own picture shows its tallest tower as it stands today. */
function viewOf(plan: ProjectPlan, scene: SceneName, album: Album, today: Day): Promise<string> {
  const tower = plan.buildings.reduce((a, b) => (builtOn(b, 0) > builtOn(a, 0) ? b : a));
  const facts = { sky: 'sun' as const, floorsBuilt: builtOn(tower, 0), floorsTotal: tower.floors };
  return album.take(photographer(), instantOf(addDays(today, -2), '09:00'), scene, plan.name, facts);
}

async function declarationOf(plan: DeclarationPlan, album: Album, today: Day) {
  const at = instantOf(addDays(today, plan.updated), '10:00');
  const certificates = plan.certificates.map(async ([kind, number, note]) => ({
    ...{ kind, number, note },
    photoId: await album.reprint(photographer(), instantOf(addDays(today, -400), '10:00'), PAPERS[kind], 'paper'),
  }));
  const labelled = (rows: DeclarationPlan['parking']) => rows.map(([label, text]) => ({ label, text }));
  return {
    version: plan.version,
    updatedAt: at,
    certificates: await Promise.all(certificates),
    adverseFactors: plan.adverse.map(([kind, side, meters, x, y, since, affects]) => ({
      ...{ kind, side, meters, affects },
      shownSince: addDays(today, since),
      at: { x, y },
    })),
    parking: labelled(plan.parking),
    showFlat: plan.showFlat.map(([shown, delivered]) => ({ shown, delivered })),
    delivery: labelled(plan.delivery),
    service: labelled(plan.service),
  };
}

const photographer = () => personNamed('唐书宁');
