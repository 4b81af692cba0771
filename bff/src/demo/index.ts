/** The demo company: two regions, four projects, some twelve hundred homes and a past, on the first start of a demo. */
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
 * is. The past is played through capabilities of its own, whose jobs run at once and whose clock stands in the past.
 */
export async function fillDemo(world: World, now: Date, draw: Draw = renderPicture): Promise<void> {
  await fillOnce(createFillingStore(world.db), async () => {
    let clock = now;
    const jobs = inlineJobs();
    const house = openCapabilities({ ...world, jobs, clock: { now: () => clock } });
    const stage = openStage({ routes: routesOf(house), callerOf: house.accounts.callerOf });
    const night = (job: string, at: Date) => {
      clock = at;
      return jobs.run(job);
    };
    await fill({ house, stage, album: openAlbum(house.photos, draw), night, now, today: dayOf(now) });
  });
}

const routesOf = (house: object): Route[] =>
  Object.values(house).flatMap((capability) => (capability as { routes?: Route[] }).routes ?? []);
