/** The public face of projects: the organisation's tree down to the building, and the pages everybody may read. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { projects as contract } from '@jiashu/shared/projects/contract';
import { projectWires } from '@jiashu/shared/projects/schema';
import type { Connection } from 'mongoose';
import type { HeldPost, Persons } from '../accounts';
import type { Photos } from '../files';
import type { History } from '../history';
import { bind, type Route } from '../http/bind';
import { found } from '../http/errors';
import type { HeadOf } from '../http/heads';
import type { Inbox } from '../inbox';
import type { Jobs } from '../infra/jobs';
import {
  type DeclarationStore,
  openDeclarations,
  picturesOf,
  presentVersion,
  type VersionRecord,
} from './declarations';
import { presentBuilding, presentOnDesk, presentRow } from './present';
import { progressRoutes } from './progress';
import { publicPagesOf } from './publicPages';
import { requireBuildings } from './requireBuildings';
import { type BuildingRecord, createProjectStore, type ProjectRecord, type ProjectStore, type Region } from './store';
import { treeEdits } from './treeEdits';

export { type Acknowledgement, type VersionRecord, versionId } from './declarations';
export { presentBuilding } from './present';
export type { BuildingRecord, ProjectRecord } from './store';

export interface Projects {
  readonly routes: Route[];
  /** The project without its declaration; throws `notFound`. */
  get(id: string): Promise<ProjectRecord>;
  some(ids: readonly string[]): Promise<ProjectRecord[]>;
  /** Title and description of a project's public page; null for any other path. */
  pageHead: HeadOf;
  /** The public pages, with the day each changed. */
  publicPages(): Promise<{ path: string; changedOn: string }[]>;
  /** Every project of the company. */
  all(): Promise<ProjectRecord[]>;
  /** Throws `notFound` for the project, `invalid` at `buildingIds` for a building that isn't its own. */
  requireBuildings(projectId: string, buildingIds: readonly string[]): Promise<void>;
  /** The projects of a region, or all of them for the group. */
  projectIdsIn(post: HeldPost): Promise<readonly string[]>;
  /** When the disclosure was last published; null before the first time. */
  disclosedAt(projectId: string): Promise<Date | null>;
  /** What a post's scope is called. */
  scopeName(post: HeldPost): Promise<string>;
  /** The organisation's own edits of its tree; each may be told twice. */
  readonly regions: ProjectStore['regions'];
  addRegion(region: Region): Promise<void>;
  renameRegion(id: string, name: string): Promise<void>;
  removeRegion(id: string): Promise<void>;
  addProject(project: NewProject): Promise<void>;
  editProject(id: string, set: Omit<NewProject, '_id' | 'regionId'>): Promise<void>;
  /** Only while it has no building. */
  removeProject(id: string): Promise<void>;
  addBuilding(projectId: string, building: NewBuilding): Promise<void>;
  editBuilding(projectId: string, building: NewBuilding): Promise<void>;
  /** Only while no progress was reported. */
  removeBuilding(projectId: string, buildingId: string): Promise<void>;
  countHomes(projectId: string, buildingId: string, homes: number): Promise<void>;
  insertRegions: ProjectStore['insertRegions'];
  insertProjects: ProjectStore['insertProjects'];
  /** How far the buildings are now. */
  setBuildings: ProjectStore['setBuildings'];
  insertVersions: DeclarationStore['insertVersions'];
  insertAcknowledgements: DeclarationStore['insertAcknowledgements'];
}

type NewProject = Pick<ProjectRecord, '_id' | 'regionId' | 'name' | 'city' | 'address' | 'hotline' | 'handoverOn'>;
type NewBuilding = Pick<BuildingRecord, 'id' | 'name' | 'floors'>;

interface World {
  readonly db: Connection;
  readonly history: History;
  readonly inbox: Inbox;
  readonly jobs: Jobs;
  readonly photos: Photos;
  readonly persons: () => Persons;
}

export function openProjects(world: World): Projects {
  const store = createProjectStore(world.db);
  const { store: declarations, handlers } = openDeclarations({ ...world, projects: store });
  const { photos } = world;
  const records = world.history.records(store.projects);
  return {
    get: async (id) => found(await store.project(id)),
    some: store.some,
    all: store.all,
    ...publicPagesOf(store, declarations),
    requireBuildings: (projectId, buildingIds) => requireBuildings(store, projectId, buildingIds),
    projectIdsIn: (post) => store.idsIn(post.tier === 'region' ? post.scopeId : null),
    disclosedAt: async (projectId) => (await declarations.standing(projectId))?.publishedAt ?? null,
    async scopeName({ tier, scopeId }) {
      const scope = tier === 'region' ? await store.region(scopeId ?? '') : await store.project(scopeId ?? '');
      return scope?.name ?? '';
    },
    ...treeEdits(store),
    insertRegions: store.insertRegions,
    insertProjects: store.insertProjects,
    setBuildings: store.setBuildings,
    insertVersions: declarations.insertVersions,
    insertAcknowledgements: declarations.insertAcknowledgements,
    routes: bind('projects', contract, projectWires, {
      list: async () => ({ projects: (await store.all()).map(presentRow) }),
      ...handlers,
      async show({ projectId }, { now }) {
        const [project, standing] = await Promise.all([store.project(projectId), declarations.standing(projectId)]);
        return showProject(found(project), standing, photos, now);
      },
      async desk(_, { caller }) {
        const ids = [...new Set(caller.posts.flatMap(({ projectIds }) => projectIds))];
        const [mine, versions] = await Promise.all([store.some(ids), declarations.heads(ids)]);
        return { projects: mine.map((project) => presentOnDesk(project, versions)) };
      },
    }).concat(progressRoutes({ projects: store, records, photos })),
  };
}

async function showProject(project: ProjectRecord, standing: VersionRecord | null, photos: Photos, now: Date) {
  const [views, pictures] = await Promise.all([
    photos.show(project.photoIds, now),
    picturesOf({ photos }, standing ? [standing.content] : [], now),
  ]);
  return {
    ...presentRow(project),
    hotline: project.hotline,
    buildings: project.buildings.map((building) => presentBuilding(building, dayOf(now))),
    declaration: standing && presentVersion(standing, pictures),
    photos: views,
  };
}
