/** The evidence of a request is deleted once its time is over: nobody needs a contract's photo for longer. */
import type { Clock } from '../../infra/clock';
import type { Jobs } from '../../infra/jobs';
import type { HomeWorld } from '../world';
import { filesOf } from './store';

const SWEEP = 'homes.evidence';
const BATCH = 100;

export function forgetEvidence({ bindings, photos }: HomeWorld, jobs: Jobs, clock: Clock): void {
  jobs.define(SWEEP, async () => {
    for (;;) {
      const batch = await bindings.outlived(clock.now(), BATCH);
      for (const binding of batch) {
        await photos.remove(filesOf(binding));
        await bindings.forgetEvidence(binding._id);
      }
      if (batch.length < BATCH) return;
    }
  });
  jobs.every(SWEEP, '6 hours');
}
