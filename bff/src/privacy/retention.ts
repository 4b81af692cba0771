/** Takes out what has been kept as long as was said, night by night. */
import type { Connection } from 'mongoose';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import type { Holding } from './holding';

const RETAIN = 'privacy.retain';
const DAY_MS = 86_400_000;

export function forgetInTime(db: Connection, holdings: readonly Holding[], jobs: Jobs, clock: Clock): void {
  jobs.define(RETAIN, async () => {
    for (const { collection, expires } of holdings) {
      if (!expires) continue;
      const before = new Date(clock.now().getTime() - expires.days * DAY_MS);
      await db.collection(collection).deleteMany({ [expires.from]: { $lt: before } });
    }
  });
  jobs.every(RETAIN, '1 day');
}
