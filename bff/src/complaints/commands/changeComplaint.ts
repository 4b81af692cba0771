/** The one way a complaint changes: look, decide, write if nobody wrote meanwhile, else look again. */
import { type Fact, factOf, type Subject } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict, found } from '../../http/errors';
import { derive } from '../derived';
import type { Complaint } from '../schema';
import type { ComplaintWorld } from '../world';

/** One change: what is set, and the fact that says so. */
export interface Step {
  /** The fact's past participle: `accepted`. */
  readonly done: string;
  readonly set?: Partial<Complaint>;
  readonly data?: Fact['data'];
}

const TRIES = 4;

/**
 * Runs `decide` on the complaint as it is now; it throws when the step isn't allowed. Level, due time and next rise are
 * derived again with every step. Throws `notFound`, what `decide` throws, and `conflict` when others keep writing.
 */
export async function changeComplaint(
  world: ComplaintWorld,
  id: string,
  ctx: SignedIn,
  decide: (complaint: Complaint) => Step | Promise<Step>,
): Promise<Complaint> {
  for (let tries = 0; tries < TRIES; tries++) {
    const complaint = found(await world.store.complaint(id));
    const step = await decide(complaint);
    const fact = (subject: Subject, data: Fact['data']) =>
      factOf(ctx, `complaints.${step.done}`, subject, complaint, data);
    const changed = await write(world, complaint, step, ctx.now, fact);
    if (changed) return changed;
  }
  throw conflict();
}

/** Writes the step with what follows from it; null when the complaint changed since it was read. */
export async function write(
  { records, policy }: ComplaintWorld,
  complaint: Complaint,
  { set = {}, data = {} }: Step,
  now: Date,
  fact: (subject: Subject, data: Fact['data']) => Fact,
): Promise<Complaint | null> {
  const derived = derive({ ...complaint, ...set }, policy, now);
  const level = derived.level === complaint.level ? {} : { level: { from: complaint.level, to: derived.level } };
  return records.change(
    { _id: complaint._id, version: complaint.version },
    { $set: { ...set, ...derived, changedAt: now }, $inc: { version: 1 } },
    // Two steps can share a millisecond: the thread goes by their count.
    fact({ kind: 'complaint', id: complaint._id }, { ...data, ...level, step: complaint.version + 1 }),
  );
}
