/** Takes out what has been kept as long as was said, night by night. */
import type { Connection } from 'mongoose';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import type { Holding } from './holding';
import { collectionOf, deleteWithFiles, type RemoveFiles } from './rows';

const RETAIN = 'privacy.retain';
const DAY_MS = 86_400_000;

interface World {
  readonly db: Connection;
  readonly holdings: readonly Holding[];
  readonly photos: { readonly remove: RemoveFiles };
  readonly jobs: Jobs;
  readonly clock: Clock;
}

export function forgetInTime({ db, holdings, photos, jobs, clock }: World): void {
  jobs.define(RETAIN, async () => {
    for (const holding of holdings) {
      const { collection, expires } = holding;
      if (!expires) continue;
      const old = { [expires.from]: { $lt: new Date(clock.now().getTime() - expires.days * DAY_MS) } };
      await deleteWithFiles(collectionOf(db, collection), holding, old, photos.remove);
    }
  });
  jobs.every(RETAIN, '1 day');
}
