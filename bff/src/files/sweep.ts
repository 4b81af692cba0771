/** Files that were sent for a record which was then never made: gone after a day. */
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { type FileWorld, forget } from './take';
import { UNUSED_MS } from './unused';

const SWEEP = 'files.sweep';
const BATCH = 200;

export function sweepOrphans(world: FileWorld, jobs: Jobs, clock: Clock): void {
  jobs.define(SWEEP, async () => {
    await world.store.freePlaces();
    const before = new Date(clock.now().getTime() - UNUSED_MS);
    for (;;) {
      const orphans = await world.store.orphans(before, BATCH);
      for (const orphan of orphans) await forget(world, orphan);
      if (orphans.length < BATCH) return;
    }
  });
  jobs.every(SWEEP, '1 hour');
}
