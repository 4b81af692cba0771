/** Project records as the public sees them. */
import type { Day } from '@jiashu/shared/kernel/time';
import { daysLate, plannedFloors, progressNews, structurePercent } from '@jiashu/shared/projects/rules';
import type { BuildingView, DeskProject, ProjectRow } from '@jiashu/shared/projects/schema';
import type { VersionRecord } from './declarations';
import type { BuildingRecord, ProjectRecord } from './store';

export const presentBuilding = (building: BuildingRecord, today: Day): BuildingView => ({
  id: building.id,
  name: building.name,
  floors: building.floors,
  builtFloors: building.builtFloors,
  plannedFloors: plannedFloors(building, today),
  homes: building.homes,
  news: progressNews(building),
  daysLate: daysLate(building),
  lateReason: building.lateReason,
  milestones: building.milestones,
});

export const presentRow = (project: ProjectRecord): ProjectRow => ({
  id: project._id,
  name: project.name,
  city: project.city,
  address: project.address,
  homes: project.buildings.reduce((sum, { homes }) => sum + homes, 0),
  news: newsOf(project.buildings),
  handoverOn: project.handoverOn,
});

/** `versions`: of all projects, the latest last. */
export function presentOnDesk(
  { _id, name, buildings }: ProjectRecord,
  versions: readonly Pick<VersionRecord, 'projectId' | 'version' | 'state' | 'publishedAt'>[],
): DeskProject {
  const own = versions.filter(({ projectId }) => projectId === _id);
  const standing = own.filter(({ state }) => state === 'published').at(-1);
  const next = own.find(({ state }) => state !== 'published');
  return {
    ...{ id: _id, name, buildings: buildings.map(brief) },
    published: standing?.publishedAt ? { version: standing.version, at: standing.publishedAt.toISOString() } : null,
    next: next ? { version: next.version, state: next.state } : null,
  };
}

const brief = (building: BuildingRecord): DeskProject['buildings'][number] => ({
  id: building.id,
  name: building.name,
  homes: building.homes,
  floors: building.floors,
  builtFloors: building.builtFloors,
  news: progressNews(building),
  daysLate: daysLate(building),
});

/** The building furthest behind is the news: what is last decides when the project is done. */
function newsOf(buildings: readonly BuildingRecord[]): string {
  const slowest = [...buildings].sort(
    (a, b) => reached(a) - reached(b) || structurePercent(a) - structurePercent(b),
  )[0];
  return slowest ? `${slowest.name}${progressNews(slowest)}` : '';
}

const reached = (building: BuildingRecord) => building.milestones.filter(({ doneOn }) => doneOn !== null).length;
