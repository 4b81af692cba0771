/** The job that raises levels as time goes by. */
import { derivedId, type Fact } from '../history';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { write } from './commands/changeComplaint';
import { derive } from './derived';
import type { Complaint } from './schema';
import type { ComplaintWorld } from './world';

export const RISE = 'complaints.rise';
const BATCH = 100;

export function raiseInTime(world: ComplaintWorld, jobs: Jobs, clock: Clock): void {
  jobs.define(RISE, async () => {
    for (;;) {
      const now = clock.now();
      const rising = await world.store.rising(now, BATCH);
      for (const complaint of rising) await raise(world, complaint, now);
      if (rising.length < BATCH) return;
    }
  });
  jobs.every(RISE, '1 minute');
}

/** Whoever changed it meanwhile has derived its level anew, so nothing is lost when the write finds another version. */
async function raise(world: ComplaintWorld, complaint: Complaint, now: Date): Promise<void> {
  const { level, risesAt } = derive(complaint, world.policy, now);
  // Somebody had raised it as far already: only the next rise moves.
  if (level === complaint.level) return world.store.setRise(complaint, risesAt);
  await write(
    world,
    complaint,
    { done: 'levelled' },
    now,
    (subject, data): Fact => ({
      id: derivedId('complaint risen', subject.id, String(complaint.risesAt?.getTime())),
      type: 'complaints.levelled',
      subject,
      at: now,
      by: null,
      projectId: complaint.projectId,
      homeId: complaint.homeId,
      data: { ...data, text: '到时间还没解决' },
    }),
  );
}
