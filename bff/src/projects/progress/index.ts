/** Progress, as the projects' own face takes it in: contract key → handler. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { progress as contract } from '@jiashu/shared/projects/progress/contract';
import { progressWires } from '@jiashu/shared/projects/progress/schema';
import { bind, type Route } from '../../http/bind';
import { found } from '../../http/errors';
import { presentBuilding } from '../present';
import type { ProjectRecord } from '../store';
import { photoOf, presentEntry } from './present';
import { moveMilestone, type Place, reachMilestone, reportFloors } from './report';
import type { ProgressWorld } from './world';

export function progressRoutes(world: ProgressWorld): Route[] {
  async function shown(project: ProjectRecord, { buildingId }: Place, now: Date) {
    const building = found(project.buildings.find(({ id }) => id === buildingId));
    const untold = (project.outbox ?? []).filter(({ subject }) => subject.id === buildingId);
    const facts = await world.records.timeline('building', { _id: buildingId, outbox: untold });
    const photos = await world.photos.show(
      facts.flatMap((fact) => photoOf(fact) ?? []),
      now,
    );
    const byId = new Map(photos.map((photo) => [photo.id, photo]));
    return {
      projectId: project._id,
      projectName: project.name,
      building: presentBuilding(building, dayOf(now)),
      entries: facts.flatMap((fact) => presentEntry(fact, byId)),
    };
  }

  return bind('progress', contract, progressWires, {
    show: async (place, { now }) => shown(found(await world.projects.project(place.projectId)), place, now),
    reportFloors: async (input, ctx) => shown(await reportFloors(world, input, ctx), input, ctx.now),
    reach: async (input, ctx) => shown(await reachMilestone(world, input, ctx), input, ctx.now),
    move: async (input, ctx) => shown(await moveMilestone(world, input, ctx), input, ctx.now),
  });
}
