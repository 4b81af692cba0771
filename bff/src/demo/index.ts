/** The demo company: two regions, four projects, some twelve hundred homes and a past, on the first start of a demo. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { dayOf } from '@jiashu/shared/kernel/time';
import { openCapabilities, type World } from '../capabilities';
import type { Route } from '../http/bind';
import { inlineJobs } from '../infra/jobs';
import { openStage } from './act';
import { type Draw, openAlbum } from './album';
import { fill } from './fill';
import { fillOnce } from './once';
import { renderPicture } from './pictures';
import { createFillingStore } from './store';

/**
 * Fills an empty database with the company as it is at `now`; one that is filled, or that real people use, stays as it
 * is. The past is played through capabilities of its own, whose jobs run at once. In a night the clock stands in the past,
 * for that night alone: much is played side by side.
 */
export async function fillDemo(world: World, now: Date, draw: Draw = renderPicture): Promise<void> {
  await fillOnce(createFillingStore(world.db), async () => {
    const nights = new AsyncLocalStorage<Date>();
    const jobs = inlineJobs();
    const house = openCapabilities({ ...world, jobs, clock: { now: () => nights.getStore() ?? now } });
    const stage = openStage({ routes: routesOf(house), callerOf: house.accounts.callerOf });
    const night = (job: string, at: Date) => nights.run(at, () => jobs.run(job));
    await fill({ house, stage, album: openAlbum(house.photos, draw), night, now, today: dayOf(now) });
  });
}

const routesOf = (house: object): Route[] =>
  Object.values(house).flatMap((capability) => (capability as { routes?: Route[] }).routes ?? []);
