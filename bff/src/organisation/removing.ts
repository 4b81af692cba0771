/** What nothing hangs on is removed from the tree; its past stays in the history. Who is refused is told what is in the way. */
import { type Hanging, whyItStays } from '@jiashu/shared/organisation/removal';
import type { Fact } from '../history';
import type { SignedIn } from '../http/context';
import { AppError, conflict, found } from '../http/errors';
import { hangingOnBuilding, hangingOnProject, hangingOnRegion, unitIn } from './hanging';
import { reachOf, requireEditor } from './reach';
import { edit, presentBuilding, presentTree } from './tree';
import type { Handlers, OrganisationWorld } from './world';

/** Throws `conflict` with what is in the way. */
function requireFree(hanging: Hanging): void {
  const message = whyItStays(hanging);
  if (message) throw new AppError('conflict', { data: [{ path: 'remove', message }] });
}

type Endpoints = 'removeRegion' | 'removeProject' | 'removeBuilding' | 'removeUnit';

export function removalHandlers(world: OrganisationWorld): Handlers<Endpoints> {
  const { projects } = world;
  return {
    async removeRegion({ regionId }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'region', reach.scope({ tier: 'region', scopeId: regionId }));
      requireFree(await hangingOnRegion(world, regionId));
      const { name } = found(reach.regions.find(({ _id }) => _id === regionId));
      await edit(world, 'region.removed', { kind: 'region', id: regionId }, null, { name }, ctx);
      return gone(world, ctx, async () => !(await projects.regions()).some(({ _id }) => _id === regionId));
    },
    async removeProject({ projectId }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      const { name, regionId } = found(reach.projects.find(({ _id }) => _id === projectId));
      requireEditor(reach, 'newProject', reach.scope({ tier: 'region', scopeId: regionId }));
      requireFree(await hangingOnProject(world, projectId));
      await edit(world, 'project.removed', { kind: 'project', id: projectId }, projectId, { name, regionId }, ctx);
      return gone(world, ctx, async () => (await projects.some([projectId])).length === 0);
    },
    async removeBuilding({ projectId, buildingId }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'building', reach.scope({ tier: 'project', scopeId: projectId }));
      const standing = async () => (await projects.get(projectId)).buildings.find(({ id }) => id === buildingId);
      const { name } = found(await standing());
      requireFree(await hangingOnBuilding(world, projectId, buildingId));
      await edit(world, 'building.removed', { kind: 'building', id: buildingId }, projectId, { name }, ctx);
      return gone(world, ctx, async () => (await standing()) === undefined);
    },
    removeUnit: (unit, ctx) => removeUnit(world, unit, ctx),
  };
}

async function removeUnit(
  world: OrganisationWorld,
  { projectId, buildingId, unit }: { projectId: string; buildingId: string; unit: string },
  ctx: SignedIn,
) {
  const reach = await reachOf(world, ctx.caller);
  requireEditor(reach, 'home', reach.scope({ tier: 'project', scopeId: projectId }));
  const { rows, hanging } = await unitIn(world, projectId, buildingId, unit);
  if (rows.length === 0) found(null);
  requireFree(hanging);
  const data = { unit, homes: rows.length };
  await edit(world, 'unit.removed', { kind: 'building', id: buildingId }, projectId, data, ctx);
  if ((await unitIn(world, projectId, buildingId, unit)).rows.length > 0) throw conflict();
  return presentBuilding(world, projectId, buildingId, ctx.caller);
}

/** The tree without it. Throws `conflict` when something came to hang on it at this very moment. */
async function gone(world: OrganisationWorld, ctx: SignedIn, isGone: () => Promise<boolean>) {
  if (!(await isGone())) throw conflict();
  return presentTree(world, ctx.caller);
}

/** What was decided a while ago, before a crash, is looked at once more. */
const isFree = (hanging: Hanging): boolean => whyItStays(hanging) === null;

export function reactToRemovals(world: OrganisationWorld): void {
  const { projects, homes, history } = world;
  const on = (type: string, run: (fact: Fact) => Promise<void>) => history.facts.on(`organisation.${type}`, run);

  on('region.removed', async ({ subject }) => {
    if (isFree(await hangingOnRegion(world, subject.id))) await projects.removeRegion(subject.id);
  });
  on('project.removed', async ({ subject }) => {
    if ((await projects.some([subject.id])).length === 0) return;
    if (isFree(await hangingOnProject(world, subject.id))) await projects.removeProject(subject.id);
  });
  on('building.removed', async ({ subject, projectId }) => {
    if ((await projects.some([projectId!])).length === 0) return;
    if (isFree(await hangingOnBuilding(world, projectId!, subject.id)))
      await projects.removeBuilding(projectId!, subject.id);
  });
  on('unit.removed', async ({ subject, projectId, data }) => {
    const { rows, hanging } = await unitIn(world, projectId!, subject.id, String(data.unit));
    if (isFree(hanging)) await homes.register.removeHomes(rows.map(({ _id }) => _id));
    await countHomes(world, projectId!, subject.id);
  });
  for (const type of ['ledger.imported', 'ledger.undone'])
    history.facts.on(type, async ({ projectId }) => {
      const [project] = await projects.some([projectId!]);
      for (const { id } of project?.buildings ?? []) await countHomes(world, projectId!, id);
    });
}

/** What the tree says of a building is counted anew. */
export async function countHomes({ projects, homes }: OrganisationWorld, projectId: string, buildingId: string) {
  await projects.countHomes(projectId, buildingId, await homes.count({ projectId, buildingIds: [buildingId] }));
}
