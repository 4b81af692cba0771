/** Files that were sent for a record which was then never made: gone after a day. */
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { type FileWorld, forget } from './take';

const SWEEP = 'files.sweep';
/** A draft with photos may lie for a day before it is sent. */
const UNUSED_MS = 86_400_000;
const BATCH = 200;

export function sweepOrphans(world: FileWorld, jobs: Jobs, clock: Clock): void {
  jobs.define(SWEEP, async () => {
    const before = new Date(clock.now().getTime() - UNUSED_MS);
    for (;;) {
      const orphans = await world.store.orphans(before, BATCH);
      for (const orphan of orphans) await forget(world, orphan);
      if (orphans.length < BATCH) return;
    }
  });
  jobs.every(SWEEP, '1 hour');
}
