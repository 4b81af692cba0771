/** Leave with a deputy, and handing over what is still open. */

import { dayOf } from '@jiashu/shared/kernel/time';
import { manages } from '@jiashu/shared/organisation/rules';
import { factOf } from '../history';
import type { SignedIn } from '../http/context';
import { conflict, forbidden, found, invalid } from '../http/errors';
import { reachOf } from './reach';
import { colleague, managesMember, presentMember } from './staff';
import type { LeaveRecord } from './store';
import type { Handlers, OrganisationWorld } from './world';

/** The caller himself, or somebody he manages. Throws `notFound`, `forbidden`. */
async function requireManaged(world: OrganisationWorld, personId: string, { caller }: SignedIn) {
  const reach = await reachOf(world, caller);
  const member = await colleague(world, personId, reach);
  if (personId !== caller.personId && !managesMember(reach, member)) throw forbidden();
  return { reach, member };
}

async function requireColleague(
  world: OrganisationWorld,
  personId: string,
  otherId: string,
  path: string,
  ctx: SignedIn,
) {
  const { colleagues } = await presentMember(world, personId, ctx.caller, ctx.now);
  if (!colleagues.some((one) => one.personId === otherId))
    throw invalid({ path, message: '请选同一个项目、同样岗位的同事' });
}

export const leaveHandlers = (world: OrganisationWorld): Handlers<'addLeave' | 'endLeave' | 'handOver'> => ({
  async addLeave({ personId, from, to, reason, deputyId }, ctx) {
    await requireManaged(world, personId, ctx);
    if (to < from) throw invalid({ path: 'to', message: '结束不能早于开始' });
    if (to < dayOf(ctx.now)) throw invalid({ path: 'to', message: '这几天已经过去了' });
    if (deputyId) await requireColleague(world, personId, deputyId, 'deputyId', ctx);
    const leave: LeaveRecord = { _id: ctx.effectId, personId, from, to, reason, deputyId, endedAt: null };
    const fact = factOf(
      ctx,
      'organisation.leave.noted',
      { kind: 'leave', id: leave._id },
      {},
      { personId, from, to, deputyId },
    );
    await world.records.leaves.create(leave, fact);
    return presentMember(world, personId, ctx.caller, ctx.now);
  },
  async endLeave({ leaveId }, ctx) {
    const { personId } = found(await world.store.leave(leaveId));
    await requireManaged(world, personId, ctx);
    const fact = factOf(ctx, 'organisation.leave.cancelled', { kind: 'leave', id: leaveId });
    const ended = await world.records.leaves.change(
      { _id: leaveId, endedAt: null },
      { $set: { endedAt: ctx.now } },
      fact,
    );
    if (!ended) throw conflict();
    return presentMember(world, personId, ctx.caller, ctx.now);
  },
  handOver: (order, ctx) => handOver(world, order, ctx),
});

/** Throws `notFound`, `forbidden`, and `invalid` at `toId`. */
async function handOver(
  world: OrganisationWorld,
  { personId, toId, reason }: { personId: string; toId: string; reason: string },
  ctx: SignedIn,
) {
  const { reach, member } = await requireManaged(world, personId, ctx);
  // His own work one does not hand away oneself: somebody above says to whom.
  if (!managesMember(reach, member)) throw forbidden();
  await requireColleague(world, personId, toId, 'toId', ctx);
  // Where he only works himself, others decide.
  const managed = (scopeId: string) => manages(reach.posts, reach.scope({ tier: 'project', scopeId }));
  const order = { fromId: personId, toId, projectIds: reach.projectIds.filter(managed), reason };
  const moved =
    (await world.inHand.repairs.handOver(order, ctx)) + (await world.inHand.complaints.handOver(order, ctx));
  const after = await presentMember(world, personId, ctx.caller, ctx.now);
  return { moved, left: after.open.repairs + after.open.complaints, member: after };
}
