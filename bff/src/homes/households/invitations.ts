/** Inviting family and tenants: single use, expires, revocable; the link carries a token and nothing else. */

import type { InvitationView } from '@jiashu/shared/homes/householdSchema';
import { INVITATION_DAYS, MOST_INVITATIONS, mayInvite, standsAs } from '@jiashu/shared/homes/households';
import type { InvitationState, InvitedKind } from '@jiashu/shared/homes/vocabulary';
import { maskName } from '@jiashu/shared/kernel/mask';
import { derivedId, factOf } from '../../history';
import type { Caller, Membership, SignedIn } from '../../http/context';
import { AppError, conflict, forbidden, found } from '../../http/errors';
import { requireHome } from '../../http/reach';
import { type Home, isDoubted } from '../store';
import type { HomeWorld } from '../world';
import type { Invitation } from './store';
import { hashOf, tokenOf } from './tokens';

const DAY_MS = 86_400_000;
const subjectOf = ({ _id: id }: Pick<Invitation, '_id'>) => ({ kind: 'invitation', id });

/** The caller's own home where he invites. Throws `notFound`, `forbidden`. */
export function invitingHome(caller: Caller, homeId: string): Membership {
  const membership = requireHome(caller, homeId);
  if (!mayInvite(membership.kind)) throw forbidden();
  return membership;
}

/** Throws `notFound`, `forbidden`, and `tooMany` when too many are open. */
export async function invite(
  world: HomeWorld,
  homeId: string,
  { kind, name }: { kind: InvitedKind; name: string },
  ctx: SignedIn,
): Promise<Invitation> {
  const { projectId, buildingId } = invitingHome(ctx.caller, homeId);
  const { effectId: _id, now: at, caller } = ctx;
  if ((await world.households.openFor(homeId, at)).length >= MOST_INVITATIONS) throw new AppError('tooMany');
  const invitation: Invitation = {
    ...{ _id, homeId, projectId, buildingId, kind, name: world.vault.seal(name) },
    ...{ tokenHash: hashOf(tokenOf(world.secret, _id)), state: 'open', invitedBy: caller.personId, usedBy: null, at },
    expiresAt: new Date(at.getTime() + INVITATION_DAYS * DAY_MS),
  };
  const fact = factOf(ctx, 'homes.invitation.made', subjectOf(invitation), invitation, { kind });
  return world.records.invitations.create(invitation, fact);
}

/** Throws `notFound`, `forbidden`, and `conflict` for one that was used or revoked already. */
export async function revoke(world: HomeWorld, homeId: string, invitationId: string, ctx: SignedIn): Promise<void> {
  invitingHome(ctx.caller, homeId);
  const invitation = found(await world.households.invitation(invitationId));
  if (invitation.homeId !== homeId) found(null);
  const fact = factOf(ctx, 'homes.invitation.revoked', subjectOf(invitation), invitation);
  const where = { _id: invitationId, state: 'open' as const };
  if (!(await world.records.invitations.change(where, { $set: { state: 'revoked' } }, fact))) throw conflict();
}

/** Made before the home's last sale. */
export const isOfFormerOwners = ({ at }: Invitation, { transferredAt }: Home): boolean =>
  transferredAt !== undefined && transferredAt >= at;

/** Whether whoever invited is still an owner here, and the home not sold since. */
async function stands({ store }: HomeWorld, invitation: Invitation, home: Home): Promise<boolean> {
  if (isOfFormerOwners(invitation, home)) return false;
  const members = await store.membersOfHomes([home._id]);
  const theirs = members.filter(({ personId }) => personId === invitation.invitedBy);
  return theirs.some((member) => mayInvite(standsAs(member.kind, isDoubted(member))));
}

async function stateOf(world: HomeWorld, invitation: Invitation, home: Home, now: Date): Promise<InvitationState> {
  if (invitation.state !== 'open') return invitation.state;
  if (invitation.expiresAt <= now) return 'expired';
  return (await stands(world, invitation, home)) ? 'open' : 'revoked';
}

/** What it says, to whoever holds the link, signed in or not. Throws `notFound`. */
export async function showInvitation(
  world: HomeWorld,
  token: string,
  caller: Caller | null,
  now: Date,
): Promise<InvitationView> {
  const invitation = found(await world.households.byToken(hashOf(token)));
  const home = found(await world.store.home(invitation.homeId));
  const names = await world.persons().names([invitation.invitedBy]);
  return {
    state: await stateOf(world, invitation, home, now),
    kind: invitation.kind,
    projectName: (await world.projects.get(home.projectId)).name,
    label: home.label,
    invitedBy: maskName(names.get(invitation.invitedBy) ?? '业主'),
    expiresAt: invitation.expiresAt.toISOString(),
    mine: caller !== null && invitation.usedBy === caller.personId,
  };
}

/**
 * Makes the caller one of the household; gives the home's id. One link lets one person in; he may tap twice. Throws
 * `notFound`, `already` (somebody of the household, or used by another), `closed` (expired, revoked, or whoever invited
 * is no owner any more).
 */
export async function accept(world: HomeWorld, token: string, ctx: SignedIn): Promise<string> {
  const invitation = found(await world.households.byToken(hashOf(token)));
  const { _id, homeId, usedBy } = invitation;
  const { personId, memberships } = ctx.caller;
  if (usedBy === personId && memberships.some((home) => home.homeId === homeId)) return homeId;
  if (usedBy !== null || memberships.some((home) => home.homeId === homeId)) throw new AppError('already');
  if (!(await stands(world, invitation, found(await world.store.home(homeId))))) throw new AppError('closed');
  const data = { kind: invitation.kind, personId };
  const fact = factOf(ctx, 'homes.invitation.accepted', subjectOf(invitation), invitation, data);
  const accepted = await world.records.invitations.change(
    { _id, state: 'open', expiresAt: { $gt: ctx.now } },
    { $set: { state: 'used', usedBy: personId } },
    fact,
  );
  if (!accepted) throw new AppError('closed');
  return homeId;
}

/** The id of the membership an invitation leads to. */
export const memberIdOf = (invitationId: string): string => derivedId('member', invitationId);
