/** The evidence of a request is deleted once its time is over: nobody needs a contract's photo for longer. */
import type { Clock } from '../../infra/clock';
import type { Jobs } from '../../infra/jobs';
import type { HomeWorld } from '../world';

const SWEEP = 'homes.evidence';
const BATCH = 100;

export function forgetEvidence({ bindings, photos }: HomeWorld, jobs: Jobs, clock: Clock): void {
  jobs.define(SWEEP, async () => {
    for (;;) {
      const batch = await bindings.outlived(clock.now(), BATCH);
      for (const { _id, photoIds } of batch) {
        await photos.remove(photoIds);
        await bindings.forgetEvidence(_id);
      }
      if (batch.length < BATCH) return;
    }
  });
  jobs.every(SWEEP, '6 hours');
}
