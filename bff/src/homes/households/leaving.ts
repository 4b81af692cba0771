/** Leaving a household, being let go, and the sale of a home. Whoever is out is out with the next request. */
import { mayLeave, mayRemove } from '@jiashu/shared/homes/households';
import type { EndReason } from '@jiashu/shared/homes/vocabulary';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict, forbidden, found, notFound } from '../../http/errors';
import { requireHome, requireRole } from '../../http/reach';
import { refuse } from '../bindings/deciding';
import { CONFIRMING, TRANSFERRING } from '../policy';
import { type Home, isDoubted, type Member } from '../store';
import type { HomeWorld } from '../world';

/** Somebody who belongs to this home now. Throws `notFound`. */
export async function memberOf({ store }: HomeWorld, homeId: string, memberId: string): Promise<Member> {
  const member = found(await store.member(memberId));
  if (member.homeId !== homeId || member.endedAt !== null) throw notFound();
  return member;
}

async function end(world: HomeWorld, member: Member, why: EndReason, ctx: SignedIn, reason?: string): Promise<void> {
  const { _id, homeId, projectId, personId } = member;
  const data = { personId, ...(reason ? { reason } : {}) };
  const fact = factOf(ctx, `homes.member.${why}`, { kind: 'member', id: _id }, { homeId, projectId }, data);
  const set = { endedAt: ctx.now, endReason: why };
  if (!(await world.records.members.change({ _id, endedAt: null }, { $set: set }, fact))) throw conflict();
}

/** An owner lets family or a tenant go. Throws `notFound`, `forbidden`, `conflict`. */
export async function removeMember(world: HomeWorld, homeId: string, memberId: string, ctx: SignedIn): Promise<void> {
  const mine = requireHome(ctx.caller, homeId);
  if (mine.kind !== 'owner') throw forbidden();
  const member = await memberOf(world, homeId, memberId);
  if (!mayRemove(mine.kind, member.kind)) throw forbidden();
  await end(world, member, 'removed', ctx);
}

/** Throws `notFound`, `forbidden` for an owner, `conflict`. */
export async function leaveHome(world: HomeWorld, homeId: string, ctx: SignedIn): Promise<void> {
  if (!mayLeave(requireHome(ctx.caller, homeId).kind)) throw forbidden();
  // Two links tapped at the same moment made him two ties.
  for (const mine of await world.store.membersOf(ctx.caller.personId))
    if (mine.homeId === homeId) await end(world, mine, 'left', ctx);
}

/** A home of a project where the caller confirms. Throws `notFound`, `forbidden`. */
export async function homeOnDesk({ store }: HomeWorld, homeId: string, ctx: SignedIn): Promise<Home> {
  const home = found(await store.home(homeId));
  requireRole(ctx.caller, home.projectId, CONFIRMING);
  return home;
}

/** Staff put right who belongs to a home. Throws `notFound`, `forbidden`, `conflict`. */
export async function correctMember(
  world: HomeWorld,
  home: Home,
  memberId: string,
  reason: string,
  ctx: SignedIn,
): Promise<void> {
  requireRole(ctx.caller, home.projectId, TRANSFERRING);
  const member = await memberOf(world, home._id, memberId);
  // Whether it is he lies on the desk already: one decision, which he may appeal.
  if (isDoubted(member)) await refuse(world, member.doubt!.bindingId, reason, ctx);
  else await end(world, member, 'corrected', ctx, reason);
}

interface Sale {
  readonly owners: readonly { name: string; phone: string }[];
  readonly on: string;
  readonly reason: string;
}

/**
 * Hands the home to new owners. Of two at once one wins; the home keeps its history, everybody of before is out.
 * Throws `notFound`, `forbidden`, `conflict`.
 */
export async function transferHome(world: HomeWorld, home: Home, sale: Sale, ctx: SignedIn): Promise<void> {
  requireRole(ctx.caller, home.projectId, TRANSFERRING);
  const { effectId: _id, now: at } = ctx;
  const { _id: homeId, projectId, transferId } = home;
  const { owners, on, reason } = sale;
  const record = { _id, homeId, projectId, owners: world.vault.seal(JSON.stringify(owners)), on, reason, at };
  const noted = factOf(ctx, 'homes.transfer.noted', { kind: 'transfer', id: _id }, { projectId, homeId });
  await world.records.transfers.create(record, noted);
  if (transferId === _id) return;
  const fact = factOf(
    ctx,
    'homes.transferred',
    { kind: 'home', id: homeId },
    { projectId, homeId },
    { on, reason, transferId: _id },
  );
  const before = transferId ? { transferId } : { transferId: { $exists: false } };
  const set = { transferId: _id, transferredAt: at, signedOn: on, movedInOn: null };
  if (await world.records.homes.change({ _id: homeId, ...before }, { $set: set }, fact)) return;
  await world.households.dropTransfer(_id);
  throw conflict();
}
