/** The tree of regions, projects, buildings, units and homes: shown within the caller's reach, edited by those above. */
import { mayEdit } from '@jiashu/shared/organisation/rules';
import type { Building, HomeRow, Tree } from '@jiashu/shared/organisation/schema';
import { derivedId, factOf } from '../history';
import type { Home } from '../homes';
import type { Caller, SignedIn } from '../http/context';
import { forbidden, found, invalid } from '../http/errors';
import type { ProjectRecord } from '../projects';
import { type OwnReach, reachOf, requireEditor } from './reach';
import type { Handlers, OrganisationWorld } from './world';

type Endpoints =
  | 'tree'
  | 'homes'
  | 'addRegion'
  | 'editRegion'
  | 'addProject'
  | 'editProject'
  | 'addBuilding'
  | 'editBuilding';
const inProject = (scopeId: string) => ({ tier: 'project' as const, scopeId });

export async function presentTree(world: OrganisationWorld, caller: Caller): Promise<Tree> {
  const reach = await reachOf(world, caller);
  const { posts, scope } = reach;
  const mine = reach.projects.filter(({ _id }) => reach.projectIds.includes(_id));
  const regions = reach.regions.filter(
    ({ _id }) => reach.scopeIds.includes(_id) || mine.some(({ regionId }) => regionId === _id),
  );
  return {
    mayAddRegion: mayEdit(posts, 'region', scope({ tier: 'group', scopeId: null })),
    regions: regions.map(({ _id, name }) => ({
      ...{ id: _id, name },
      mayEdit: mayEdit(posts, 'region', scope({ tier: 'region', scopeId: _id })),
      mayAddProject: mayEdit(posts, 'newProject', scope({ tier: 'region', scopeId: _id })),
      projects: mine.filter(({ regionId }) => regionId === _id).map((project) => presentProject(project, reach)),
    })),
  };
}

const presentProject = (project: ProjectRecord, { posts, scope }: OwnReach) => ({
  id: project._id,
  ...{ name: project.name, city: project.city, address: project.address, hotline: project.hotline },
  handoverOn: project.handoverOn,
  buildings: project.buildings.map(({ id, name, floors, homes }) => ({ id, name, floors, homes })),
  mayEdit: mayEdit(posts, 'project', scope(inProject(project._id))),
  mayRemove: mayEdit(posts, 'newProject', scope({ tier: 'region', scopeId: project.regionId })),
});

const presentHome = (home: Home, members: number): HomeRow => ({
  ...{ id: home._id, label: home.label, floor: home.floor, members, stewardId: home.stewardId },
  ...{ signedOn: home.signedOn, handoverPlannedOn: home.handoverPlannedOn },
  ...{ handedOverOn: home.handedOverOn, movedInOn: home.movedInOn },
});

/** `2 单元` of `3 栋 2 单元 1201`; a building without units is one. */
export const unitOf = ({ label }: Home): string => /(\S+ 单元)/.exec(label)?.[1] ?? '整栋';

/** The homes of a building by unit, top floor first as the building stands. Throws `notFound`, `forbidden`. */
export async function presentBuilding(
  world: OrganisationWorld,
  projectId: string,
  buildingId: string,
  caller: Caller,
): Promise<Building> {
  const reach = await reachOf(world, caller);
  const scope = reach.scope(inProject(projectId));
  if (!reach.projectIds.includes(projectId)) throw forbidden();
  found((await world.projects.get(projectId)).buildings.find(({ id }) => id === buildingId));
  const homes = await world.homes.inBuilding(projectId, buildingId);
  const members = await world.homes.memberCounts(homes.map(({ _id }) => _id));
  const sorted = [...homes].sort((a, b) => b.floor - a.floor || a.label.localeCompare(b.label, 'zh'));
  const units = [...new Set(sorted.map(unitOf))].sort((a, b) => a.localeCompare(b, 'zh', { numeric: true }));
  return {
    units: units.map((name) => ({
      name,
      homes: sorted
        .filter((home) => unitOf(home) === name)
        .map((home) => presentHome(home, members.get(home._id) ?? 0)),
    })),
    mayEdit: mayEdit(reach.posts, 'home', scope),
  };
}

/** Notes the edit with its fact, whose listener makes it so: a crash in between loses nothing. */
export async function edit(
  world: OrganisationWorld,
  what: string,
  subject: { kind: string; id: string },
  projectId: string | null,
  data: Readonly<Record<string, unknown>>,
  ctx: SignedIn,
): Promise<void> {
  const fact = factOf(ctx, `organisation.${what}`, subject, { projectId }, data);
  const record = { _id: derivedId('edit', ctx.effectId, what), subjectId: subject.id, at: ctx.now };
  await world.records.edits.create(record, fact);
}

const SAME = {
  region: '已经有这个名字的区域',
  project: '已经有这个名字的项目',
  building: '这个项目里已经有这个楼名',
} as const;

/** Throws `invalid` at the name when another than `own` has it. */
function requireOwnName(all: readonly { _id: string; name: string }[], name: string, own: string, message: string) {
  if (all.some((one) => one.name === name && one._id !== own)) throw invalid({ path: 'name', message });
}

/** A building keeps its name once homes carry it in their labels, and its floors as high as there are homes. */
async function requireStanding(
  { homes }: OrganisationWorld,
  projectId: string,
  now: ProjectRecord['buildings'][number],
  next: { name: string; floors: number },
): Promise<void> {
  const standing = await homes.inBuilding(projectId, now.id);
  if (standing.length > 0 && next.name !== now.name)
    throw invalid({ path: 'name', message: `${standing.length} 套房号用着这个楼名，不能再改` });
  const highest = Math.max(0, ...standing.map(({ floor }) => floor));
  if (next.floors < highest)
    throw invalid({ path: 'floors', message: `${highest} 层还有房子，不能少于 ${highest} 层` });
}

export function treeHandlers(world: OrganisationWorld): Handlers<Endpoints> {
  const done = ({ caller }: SignedIn) => presentTree(world, caller);
  return {
    tree: async (_, ctx) => done(ctx),
    homes: ({ projectId, buildingId }, { caller }) => presentBuilding(world, projectId, buildingId, caller),
    async addRegion({ name }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'region', reach.scope({ tier: 'group', scopeId: null }));
      requireOwnName(reach.regions, name, ctx.effectId, SAME.region);
      await edit(world, 'region.added', { kind: 'region', id: ctx.effectId }, null, { name }, ctx);
      return done(ctx);
    },
    async editRegion({ regionId, name }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'region', reach.scope({ tier: 'region', scopeId: regionId }));
      requireOwnName(reach.regions, name, regionId, SAME.region);
      await edit(world, 'region.edited', { kind: 'region', id: regionId }, null, { name }, ctx);
      return done(ctx);
    },
    async addProject({ regionId, ...project }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'newProject', reach.scope({ tier: 'region', scopeId: regionId }));
      requireOwnName(reach.projects, project.name, ctx.effectId, SAME.project);
      const subject = { kind: 'project', id: ctx.effectId };
      await edit(world, 'project.added', subject, ctx.effectId, { regionId, ...project }, ctx);
      return done(ctx);
    },
    async editProject({ projectId, ...project }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'project', reach.scope(inProject(projectId)));
      requireOwnName(reach.projects, project.name, projectId, SAME.project);
      await edit(world, 'project.edited', { kind: 'project', id: projectId }, projectId, project, ctx);
      return done(ctx);
    },
    ...buildingHandlers(world),
  };
}

function buildingHandlers(world: OrganisationWorld): Handlers<'addBuilding' | 'editBuilding'> {
  const buildingsOf = async (projectId: string) =>
    (await world.projects.get(projectId)).buildings.map((one) => ({ ...one, _id: one.id }));
  return {
    async addBuilding({ projectId, ...building }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'building', reach.scope(inProject(projectId)));
      requireOwnName(await buildingsOf(projectId), building.name, ctx.effectId, SAME.building);
      await edit(world, 'building.added', { kind: 'building', id: ctx.effectId }, projectId, building, ctx);
      return presentTree(world, ctx.caller);
    },
    async editBuilding({ projectId, buildingId, ...building }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'building', reach.scope(inProject(projectId)));
      const buildings = await buildingsOf(projectId);
      const now = found(buildings.find(({ id }) => id === buildingId));
      requireOwnName(buildings, building.name, buildingId, SAME.building);
      await requireStanding(world, projectId, now, building);
      await edit(world, 'building.edited', { kind: 'building', id: buildingId }, projectId, building, ctx);
      return presentTree(world, ctx.caller);
    },
  };
}
