/** What the owner does with his own complaint. */
import { canMove, isOpen, reopenableUntil } from '@jiashu/shared/complaints/states';
import type { ComplaintState } from '@jiashu/shared/complaints/vocabulary';
import type { SignedIn } from '../../http/context';
import { AppError, conflict } from '../../http/errors';
import { ownComplaint } from '../policy';
import type { Complaint } from '../schema';
import type { ComplaintWorld } from '../world';
import { changeComplaint, type Step } from './changeComplaint';
import { attachWords, type Words } from './words';

export function requireMove({ state }: Complaint, to: ComplaintState): void {
  if (!canMove(state, to)) throw conflict();
}

/** Throws `notFound` for somebody else's. */
async function byOwner(world: ComplaintWorld, id: string, ctx: SignedIn, decide: (complaint: Complaint) => Step) {
  await ownComplaint(world, id, ctx.caller);
  return changeComplaint(world, id, ctx, decide);
}

/** Adds words while it is open. Throws `conflict` after the end. */
export async function addWords(world: ComplaintWorld, id: string, words: Words, ctx: SignedIn): Promise<Complaint> {
  await ownComplaint(world, id, ctx.caller);
  await attachWords(world, id, words, ctx);
  return changeComplaint(world, id, ctx, ({ state }) => {
    if (!isOpen(state)) throw conflict();
    return { done: 'added', data: { ...words } };
  });
}

/** Agrees to our proposal, which closes it. */
export const agree = (world: ComplaintWorld, id: string, ctx: SignedIn): Promise<Complaint> =>
  byOwner(world, id, ctx, (complaint) => {
    requireMove(complaint, 'closed');
    return closing(complaint, ctx.now, { agreed: true });
  });

/** The fact asks for a rating, so it says whose the complaint is. */
export const closing = ({ personId, homeId, title }: Complaint, now: Date, why: Step['data']): Step => ({
  done: 'closed',
  set: { state: 'closed', endedAt: now },
  data: { personId, homeId, title, ...why },
});

/** Sends it back to work; the time he took to answer isn't ours. */
export const disagree = (world: ComplaintWorld, id: string, reason: string, ctx: SignedIn): Promise<Complaint> =>
  byOwner(world, id, ctx, (complaint) => {
    requireMove(complaint, 'handling');
    if (complaint.state !== 'proposed' || !complaint.proposal) throw conflict();
    const heldMs = complaint.heldMs + ctx.now.getTime() - complaint.proposal.at.getTime();
    return { done: 'disagreed', set: { state: 'handling', proposal: null, heldMs }, data: { text: reason } };
  });

export const withdraw = (world: ComplaintWorld, id: string, reason: string, ctx: SignedIn): Promise<Complaint> =>
  byOwner(world, id, ctx, (complaint) => {
    requireMove(complaint, 'withdrawn');
    return { done: 'withdrawn', set: { state: 'withdrawn', endedAt: ctx.now, proposal: null }, data: { text: reason } };
  });

/** Once, within 30 days: a second complaint about the same matter, whose clocks begin anew. Throws `closed` later. */
export const reopen = (world: ComplaintWorld, id: string, reason: string, ctx: SignedIn): Promise<Complaint> =>
  byOwner(world, id, ctx, (complaint) => {
    requireMove(complaint, 'reopened');
    const until = reopenableUntil(complaint, world.policy);
    if (!until) throw new AppError('already');
    if (ctx.now > until) throw new AppError('closed');
    return { done: 'reopened', set: reopenedAt(complaint, ctx.now), data: { text: reason } };
  });

const reopenedAt = ({ facts }: Complaint, now: Date): Partial<Complaint> => ({
  state: 'reopened',
  reopened: true,
  facts: { ...facts, again: true },
  since: now,
  acceptedAt: null,
  arrivedAt: null,
  investigatedAt: null,
  answeredAt: null,
  endedAt: null,
  proposal: null,
  heldMs: 0,
});
