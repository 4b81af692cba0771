/** Contract key → handler. */
import { complaints as contract } from '@jiashu/shared/complaints/contract';
import { complaintWires } from '@jiashu/shared/complaints/schema';
import { addDays, dayOf, instantOf } from '@jiashu/shared/kernel/time';
import { bind, type Route } from '../http/bind';
import type { Caller, SignedIn } from '../http/context';
import { forbidden } from '../http/errors';
import { projectsAs } from '../http/reach';
import type { Inbox } from '../inbox';
import { toPage } from '../infra/paging';
import { aroundComplaints, aroundOne } from './around';
import * as desk from './commands/deskSteps';
import { fileComplaint } from './commands/fileComplaint';
import * as owner from './commands/ownerSteps';
import { CONTACTS, deskComplaint, HANDLERS, ownComplaint, SEEING, verbsFor } from './policy';
import { presentComplaint, presentDesk, presentDeskRow, presentRow } from './present';
import type { Complaint } from './schema';
import type { ComplaintWorld } from './world';

const OTHERS = 5;

export function complaintRoutes(world: ComplaintWorld, inbox: Inbox): Route[] {
  const { store, policy } = world;

  const shown = async (complaint: Complaint, { now }: SignedIn) =>
    presentComplaint(complaint, await aroundOne(world, complaint, 'owner', now), policy, now);

  async function onDesk(complaint: Complaint, { caller, now }: SignedIn) {
    const around = await aroundOne(world, complaint, 'staff', now);
    const others = await store.others(complaint, projectsAs(caller, SEEING), OTHERS);
    return presentDesk(complaint, around, policy, now, { may: verbsFor(caller, complaint), others });
  }

  /** The projects asked for, as far as the caller may see their complaints. Throws `forbidden` for another's. */
  function projectsFor(caller: Caller, projectId: string | undefined): string[] {
    const mine = projectsAs(caller, SEEING);
    if (!projectId) return mine;
    if (!mine.includes(projectId)) throw forbidden();
    return [projectId];
  }

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

    async deskList({ view, projectId, after, limit }, { caller, now }) {
      const projectIds = projectsFor(caller, projectId);
      const isDue = view === 'due' || view === 'mine';
      const rows = isDue
        ? await store.due(projectIds, view === 'mine' ? caller.personId : null, after, limit)
        : await store.notDue(projectIds, view, after, limit);
      const page = toPage(rows, limit, ({ dueAt, changedAt }) => (isDue ? dueAt! : changedAt));
      const pairs = await aroundComplaints(world, page.rows);
      return { items: pairs.map((pair) => presentDeskRow(...pair, policy, now)), next: page.next };
    },
    deskCounts: (_, { caller, now }) =>
      store.counts(projectsAs(caller, SEEING), caller.personId, now, instantOf(addDays(dayOf(now), 1))),
    async deskShow({ complaintId }, ctx) {
      const complaint = await deskComplaint(world, complaintId, ctx.caller);
      await inbox.seen(ctx.caller.personId, complaintId, ctx.now);
      return onDesk(complaint, ctx);
    },
    async staff({ complaintId }, { caller }) {
      const { projectId } = await deskComplaint(world, complaintId, caller);
      const { regionId } = await world.projects.get(projectId);
      const those = async (roles: typeof CONTACTS) =>
        (await world.persons.staffOf({ id: projectId, regionId }, roles)).map(({ personId, name }) => ({
          id: personId,
          name,
        }));
      return { contacts: await those(CONTACTS), handlers: await those(HANDLERS) };
    },
    accept: async ({ complaintId, personId }, ctx) => onDesk(await desk.accept(world, complaintId, personId, ctx), ctx),
    assign: async ({ complaintId, personId }, ctx) => onDesk(await desk.assign(world, complaintId, personId, ctx), ctx),
    advance: async ({ complaintId, to }, ctx) => onDesk(await desk.advance(world, complaintId, to, ctx), ctx),
    arrive: async ({ complaintId }, ctx) => onDesk(await desk.arrive(world, complaintId, ctx), ctx),
    answer: async ({ complaintId, ...words }, ctx) => onDesk(await desk.answer(world, complaintId, words, ctx), ctx),
    note: async ({ complaintId, ...words }, ctx) => onDesk(await desk.note(world, complaintId, words, ctx), ctx),
    propose: async ({ complaintId, ...words }, ctx) => onDesk(await desk.propose(world, complaintId, words, ctx), ctx),
    close: async ({ complaintId, reason }, ctx) => onDesk(await desk.close(world, complaintId, reason, ctx), ctx),
    setLevel: async ({ complaintId, level, reason }, ctx) =>
      onDesk(await desk.setLevel(world, complaintId, level, reason, ctx), ctx),
    correct: async ({ complaintId, facts, reason }, ctx) =>
      onDesk(await desk.correct(world, complaintId, facts, reason, ctx), ctx),
  });
}
