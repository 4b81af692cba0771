/** Contract key → handler. */
import { complaints as contract } from '@jiashu/shared/complaints/contract';
import { complaintWires } from '@jiashu/shared/complaints/schema';
import { bind, type Route } from '../http/bind';
import type { SignedIn } from '../http/context';
import type { Inbox } from '../inbox';
import { toPage } from '../infra/paging';
import { aroundComplaints, aroundOne } from './around';
import { fileComplaint } from './commands/fileComplaint';
import * as owner from './commands/ownerSteps';
import { readingHandlers, stepHandlers } from './deskHandlers';
import { ownComplaint } from './policy';
import { presentComplaint, presentRow } from './present';
import type { Complaint } from './schema';
import type { ComplaintWorld } from './world';

export function complaintRoutes(world: ComplaintWorld, inbox: Inbox): Route[] {
  const { store, policy } = world;

  const shown = async (complaint: Complaint, { now }: SignedIn) =>
    presentComplaint(complaint, await aroundOne(world, complaint, 'owner', now), policy, now);

  return bind('complaints', contract, complaintWires, {
    file: async ({ homeId, ...filing }, ctx) => shown(await fileComplaint(world, homeId, filing, ctx), ctx),
    async mine({ view, after, limit }, { caller }) {
      const page = toPage(await store.ofPerson(caller.personId, view, after, limit), limit, ({ filedAt }) => filedAt);
      const pairs = await aroundComplaints(world, page.rows);
      return { items: pairs.map((pair) => presentRow(...pair, policy)), next: page.next };
    },
    async show({ complaintId }, ctx) {
      const complaint = await ownComplaint(world, complaintId, ctx.caller);
      await inbox.seen(ctx.caller.personId, complaintId, ctx.now);
      return shown(complaint, ctx);
    },
    add: async ({ complaintId, ...words }, ctx) => shown(await owner.addWords(world, complaintId, words, ctx), ctx),
    agree: async ({ complaintId }, ctx) => shown(await owner.agree(world, complaintId, ctx), ctx),
    disagree: async ({ complaintId, reason }, ctx) => shown(await owner.disagree(world, complaintId, reason, ctx), ctx),
    withdraw: async ({ complaintId, reason }, ctx) => shown(await owner.withdraw(world, complaintId, reason, ctx), ctx),
    reopen: async ({ complaintId, reason }, ctx) => shown(await owner.reopen(world, complaintId, reason, ctx), ctx),

    ...readingHandlers(world, inbox),
    ...stepHandlers(world),
  });
}
