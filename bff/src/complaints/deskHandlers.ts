/** Contract key → handler, for the desk: what staff see of complaints and do with them. */
import type { complaints as contract } from '@jiashu/shared/complaints/contract';
import type { complaintWires } from '@jiashu/shared/complaints/schema';
import { addDays, dayOf, instantOf } from '@jiashu/shared/kernel/time';
import type { HandlersOf } from '../http/bind';
import type { Caller, SignedIn } from '../http/context';
import { forbidden } from '../http/errors';
import { projectsAs } from '../http/reach';
import type { Inbox } from '../inbox';
import { toPage } from '../infra/paging';
import { aroundComplaints, aroundOne } from './around';
import * as desk from './commands/deskSteps';
import { CONTACTS, deskComplaint, HANDLERS, SEEING, verbsFor } from './policy';
import { presentDesk, presentDeskRow } from './present';
import type { Complaint } from './schema';
import type { ComplaintWorld } from './world';

const OTHERS = 5;

type Handlers = HandlersOf<typeof contract, typeof complaintWires>;
type Reading = Pick<Handlers, 'deskList' | 'deskCounts' | 'deskShow' | 'staff'>;
type Steps = Pick<
  Handlers,
  'accept' | 'assign' | 'advance' | 'arrive' | 'answer' | 'note' | 'propose' | 'close' | 'setLevel' | 'correct'
>;

/** The projects asked for, as far as the caller may see their complaints. Throws `forbidden` for another's. */
function projectsFor(caller: Caller, projectId: string | undefined): string[] {
  const mine = projectsAs(caller, SEEING);
  if (!projectId) return mine;
  if (!mine.includes(projectId)) throw forbidden();
  return [projectId];
}

const onDesk = (world: ComplaintWorld) =>
  async function shown(complaint: Complaint, { caller, now }: SignedIn) {
    const around = await aroundOne(world, complaint, 'staff', now);
    const others = await world.store.others(complaint, projectsAs(caller, SEEING), OTHERS);
    return presentDesk(complaint, around, world.policy, now, { may: verbsFor(caller, complaint), others });
  };

export function readingHandlers(world: ComplaintWorld, inbox: Inbox): Reading {
  const { store, policy } = world;
  const shown = onDesk(world);
  return {
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
      return shown(complaint, ctx);
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
  };
}

export function stepHandlers(world: ComplaintWorld): Steps {
  const shown = onDesk(world);
  return {
    accept: async ({ complaintId, personId }, ctx) => shown(await desk.accept(world, complaintId, personId, ctx), ctx),
    assign: async ({ complaintId, personId }, ctx) => shown(await desk.assign(world, complaintId, personId, ctx), ctx),
    advance: async ({ complaintId, to }, ctx) => shown(await desk.advance(world, complaintId, to, ctx), ctx),
    arrive: async ({ complaintId }, ctx) => shown(await desk.arrive(world, complaintId, ctx), ctx),
    answer: async ({ complaintId, ...words }, ctx) => shown(await desk.answer(world, complaintId, words, ctx), ctx),
    note: async ({ complaintId, ...words }, ctx) => shown(await desk.note(world, complaintId, words, ctx), ctx),
    propose: async ({ complaintId, ...words }, ctx) => shown(await desk.propose(world, complaintId, words, ctx), ctx),
    close: async ({ complaintId, reason }, ctx) => shown(await desk.close(world, complaintId, reason, ctx), ctx),
    setLevel: async ({ complaintId, level, reason }, ctx) =>
      shown(await desk.setLevel(world, complaintId, level, reason, ctx), ctx),
    correct: async ({ complaintId, facts, reason }, ctx) =>
      shown(await desk.correct(world, complaintId, facts, reason, ctx), ctx),
  };
}
