/** Staff come by invitation: by phone, once, for a week, and only as long as whoever invited may still give the post. */

import { maskPhone } from '@jiashu/shared/kernel/mask';
import { type HeldPost, mayGrant } from '@jiashu/shared/organisation/rules';
import type { StaffInvitationView } from '@jiashu/shared/organisation/schema';
import { STAFF_INVITATION_DAYS, type StaffInvitationState } from '@jiashu/shared/organisation/vocabulary';
import { factOf } from '../history';
import type { SignedIn } from '../http/context';
import { AppError, conflict, forbidden, found, invalid, notFound } from '../http/errors';
import { toPage } from '../infra/paging';
import { reachOf } from './reach';
import type { StaffInvitation } from './store';
import { sayPost } from './words';
import type { Handlers, OrganisationWorld } from './world';

type Endpoints =
  | 'staffInvitations'
  | 'inviteStaff'
  | 'revokeStaffInvitation'
  | 'myStaffInvitations'
  | 'acceptStaffInvitation';

const DAY_MS = 86_400_000;
const done = { done: true as const };
const subjectOf = ({ _id: id }: StaffInvitation) => ({ kind: 'staffInvitation', id });
const scopeOf = ({ tier, scopeId }: StaffInvitation) => (tier === 'project' ? { projectId: scopeId } : {});

const stateOf = ({ state, expiresAt }: StaffInvitation, now: Date): StaffInvitationState =>
  state === 'open' && expiresAt <= now ? 'expired' : state;

async function present(
  world: OrganisationWorld,
  rows: readonly StaffInvitation[],
  now: Date,
): Promise<StaffInvitationView[]> {
  const names = await world.accounts.names(rows.map(({ invitedBy }) => invitedBy));
  return Promise.all(
    rows.map(async (row) => ({
      ...{
        id: row._id,
        name: world.vault.open(row.name),
        phone: maskPhone(world.vault.open(row.phone)),
        role: row.role,
      },
      ...(await sayPost(world, row)),
      ...{ state: stateOf(row, now), invitedBy: names.get(row.invitedBy) ?? '' },
      ...{ at: row.at.toISOString(), expiresAt: row.expiresAt.toISOString() },
    })),
  );
}

const samePost = (a: HeldPost, b: HeldPost): boolean =>
  a.role === b.role && a.tier === b.tier && a.scopeId === b.scopeId;

/** The blind index of the caller's own proven phone; null when he has none. */
async function ownIndex(world: OrganisationWorld, personId: string): Promise<string | null> {
  const { phone } = await world.accounts.posts.of(personId);
  return phone && world.vault.blindIndex(phone);
}

export const invitationHandlers = (world: OrganisationWorld): Handlers<Endpoints> => ({
  async staffInvitations({ after, limit }, { caller, now }) {
    const reach = await reachOf(world, caller);
    const page = toPage(await world.store.invitationsIn(reach.scopeIds, after, limit), limit, ({ at }) => at);
    return { items: await present(world, page.rows, now), next: page.next };
  },
  inviteStaff: async (wanted, ctx) => (await present(world, [await inviteStaff(world, wanted, ctx)], ctx.now))[0]!,
  async revokeStaffInvitation({ invitationId }, ctx) {
    const invitation = found(await world.store.invitation(invitationId));
    const reach = await reachOf(world, ctx.caller);
    if (!mayGrant(reach.posts, invitation.role, reach.scope(invitation), false)) throw forbidden();
    const fact = factOf(ctx, 'organisation.staff.uninvited', subjectOf(invitation), scopeOf(invitation));
    const where = { _id: invitationId, state: 'open' as const };
    if (!(await world.records.invitations.change(where, { $set: { state: 'revoked' } }, fact))) throw conflict();
    return done;
  },
  async myStaffInvitations(_, { caller, now }) {
    const phoneIndex = await ownIndex(world, caller.personId);
    const rows = phoneIndex ? await world.store.openFor(phoneIndex, now) : [];
    return { invitations: await present(world, rows, now) };
  },
  async acceptStaffInvitation({ invitationId }, ctx) {
    await acceptInvitation(world, invitationId, ctx);
    return done;
  },
});

/** Whoever lost the right to give the post has lost it for what he promised, too. Throws `closed`. */
async function requireInviter(world: OrganisationWorld, invitation: StaffInvitation): Promise<void> {
  const inviter = await world.accounts.callerOf(invitation.invitedBy, '');
  const reach = inviter && (await reachOf(world, inviter));
  if (!reach || !mayGrant(reach.posts, invitation.role, reach.scope(invitation), false)) throw new AppError('closed');
}

/** Throws `notFound`, `forbidden`, and `invalid` at `phone` while the same is waiting. */
async function inviteStaff(
  world: OrganisationWorld,
  { name, phone, ...post }: HeldPost & { readonly name: string; readonly phone: string },
  ctx: SignedIn,
): Promise<StaffInvitation> {
  const reach = await reachOf(world, ctx.caller);
  const phoneIndex = world.vault.blindIndex(phone);
  const self = phoneIndex === (await ownIndex(world, ctx.caller.personId));
  if (!mayGrant(reach.posts, post.role, reach.scope(post), self)) throw forbidden();
  const waiting = await world.store.openFor(phoneIndex, ctx.now);
  if (waiting.some((one) => samePost(one, post) && one._id !== ctx.effectId))
    throw invalid({ path: 'phone', message: '已经请过这个号做这个岗位，在等他接受' });
  const invitation: StaffInvitation = {
    ...{ _id: ctx.effectId, name: world.vault.seal(name), phone: world.vault.seal(phone), phoneIndex, ...post },
    ...{ state: 'open', invitedBy: ctx.caller.personId, at: ctx.now },
    expiresAt: new Date(ctx.now.getTime() + STAFF_INVITATION_DAYS * DAY_MS),
  };
  const fact = factOf(ctx, 'organisation.staff.invited', subjectOf(invitation), scopeOf(invitation), { ...post });
  return world.records.invitations.create(invitation, fact);
}

/** Throws `notFound` for another's, `forbidden` for one's own, `closed`. */
async function acceptInvitation(world: OrganisationWorld, invitationId: string, ctx: SignedIn): Promise<void> {
  const invitation = found(await world.store.invitation(invitationId));
  if (invitation.phoneIndex !== (await ownIndex(world, ctx.caller.personId))) throw notFound();
  // By way of a number that became his own, too, nobody gives himself a post.
  if (invitation.invitedBy === ctx.caller.personId) throw forbidden();
  await requireInviter(world, invitation);
  const data = { personId: ctx.caller.personId };
  const fact = factOf(ctx, 'organisation.staff.joined', subjectOf(invitation), scopeOf(invitation), data);
  const accepted = await world.records.invitations.change(
    { _id: invitationId, state: 'open', expiresAt: { $gt: ctx.now } },
    { $set: { state: 'accepted', acceptedBy: data.personId } },
    fact,
  );
  if (!accepted) throw new AppError('closed');
}
