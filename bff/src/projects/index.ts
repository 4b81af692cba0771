/** The public face of projects: the organisation's tree down to the building, and the pages everybody may read. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { projects as contract } from '@jiashu/shared/projects/contract';
import { projectWires } from '@jiashu/shared/projects/schema';
import type { Connection } from 'mongoose';
import type { HeldPost } from '../accounts';
import type { Photos } from '../files';
import { bind, type Route } from '../http/bind';
import { found } from '../http/errors';
import { presentBuilding, presentDeclaration, presentRow } from './present';
import { createProjectStore, type ProjectRecord, type ProjectStore } from './store';

export { presentBuilding } from './present';
export type { BuildingRecord, ProjectRecord } from './store';

export interface Projects {
  readonly routes: Route[];
  /** The project without its declaration; throws `notFound`. */
  get(id: string): Promise<ProjectRecord>;
  some(ids: readonly string[]): Promise<ProjectRecord[]>;
  /** The projects of a region, or all of them for the group. */
  projectIdsIn(post: HeldPost): Promise<readonly string[]>;
  /** What a post's scope is called. */
  scopeName(post: HeldPost): Promise<string>;
  insertRegions: ProjectStore['insertRegions'];
  insertProjects: ProjectStore['insertProjects'];
  /** How far the buildings are now. */
  setBuildings: ProjectStore['setBuildings'];
}

export function openProjects(db: Connection, photos: Photos): Projects {
  const store = createProjectStore(db);
  return {
    get: async (id) => found(await store.project(id)),
    some: store.some,
    projectIdsIn: (post) => store.idsIn(post.tier === 'region' ? post.scopeId : null),
    async scopeName({ tier, scopeId }) {
      const scope = tier === 'region' ? await store.region(scopeId ?? '') : await store.project(scopeId ?? '');
      return scope?.name ?? '';
    },
    insertRegions: store.insertRegions,
    insertProjects: store.insertProjects,
    setBuildings: store.setBuildings,
    routes: bind('projects', contract, projectWires, {
      list: async () => ({ projects: (await store.all()).map(presentRow) }),
      show: async ({ projectId }, { now }) => showProject(found(await store.project(projectId)), photos, now),
      async desk(_, { caller }) {
        const mine = await store.some([...new Set(caller.posts.flatMap(({ projectIds }) => projectIds))]);
        return {
          projects: mine.map(({ _id, name, buildings }) => ({ id: _id, name, buildings: buildings.map(brief) })),
        };
      },
    }),
  };
}

const brief = ({ id, name, homes }: ProjectRecord['buildings'][number]) => ({ id, name, homes });

async function showProject(project: ProjectRecord, photos: Photos, now: Date) {
  const certificateIds = project.declaration.certificates.flatMap(({ photoId }) => photoId ?? []);
  const shown = await photos.show([...project.photoIds, ...certificateIds], now);
  const byId = new Map(shown.map((photo) => [photo.id, photo]));
  return {
    ...presentRow(project),
    hotline: project.hotline,
    buildings: project.buildings.map((building) => presentBuilding(building, dayOf(now))),
    declaration: presentDeclaration(project.declaration, byId),
    photos: project.photoIds.flatMap((id) => byId.get(id) ?? []),
  };
}
