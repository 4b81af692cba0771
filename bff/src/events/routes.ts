/** Contract key → handler. */
import { events as contract } from '@jiashu/shared/events/contract';
import { eventWires } from '@jiashu/shared/events/schema';
import { bind, type Route } from '../http/bind';
import type { Caller } from '../http/context';
import { found } from '../http/errors';
import { projectsAs, requireHome, requireRole } from '../http/reach';
import { toPage } from '../infra/paging';
import { showDeskRows, showOnDesk, showSeats } from './around';
import { bookSeat } from './commands/bookSeat';
import { cancelEvent } from './commands/cancelEvent';
import { checkIn } from './commands/checkIn';
import { giveUpSeat } from './commands/giveUpSeat';
import { publishEvent } from './commands/publishEvent';
import { rebookSeat } from './commands/rebookSeat';
import { reviseEvent } from './commands/reviseEvent';
import { shownTo } from './commands/shownTo';
import { writeEvent } from './commands/writeEvent';
import { isShownTo, OVERSEEING } from './policy';
import { presentBooking, presentEvent, presentRow } from './present';
import type { EventWorld } from './world';

export function eventRoutes(world: EventWorld): Route[] {
  const { store } = world;

  /** The home a caller reads an event for: the one he names, else one that booked, else any it is addressed to. */
  async function homeFor(caller: Caller, eventId: string, homeId: string | undefined) {
    if (homeId !== undefined) return requireHome(caller, homeId);
    const event = found(await store.brief(eventId));
    const homes = caller.memberships.filter((home) => isShownTo(event, home));
    return found(homes.find((home) => event.homeIds.includes(home.homeId)) ?? homes[0]);
  }

  return bind('events', contract, eventWires, {
    async list({ homeId, when, after, limit }, { caller, now }) {
      const home = requireHome(caller, homeId);
      const asked = { now, after, limit };
      const rows = await (when === 'mine' ? store.bookedBy(homeId, asked) : store.shownTo(home, when, asked));
      const page = toPage(rows, limit, ({ endsAt }) => endsAt);
      return { items: page.rows.map((event) => presentRow(event, homeId)), next: page.next };
    },
    async read({ eventId, homeId }, { caller }) {
      const home = await homeFor(caller, eventId, homeId);
      const event = await shownTo(world, eventId, home);
      return presentEvent(event, home.homeId, await world.projects.get(event.projectId));
    },
    async book({ homeId, eventId, sessionId, people }, ctx) {
      const seat = await bookSeat(world, requireHome(ctx.caller, homeId), eventId, { sessionId, people }, ctx);
      await world.inbox.seen(ctx.caller.personId, eventId, ctx.now);
      return presentBooking(eventId, seat);
    },
    async rebook({ homeId, eventId, sessionId, people }, ctx) {
      const home = requireHome(ctx.caller, homeId);
      return presentBooking(eventId, await rebookSeat(world, home, eventId, { sessionId, people }, ctx));
    },
    async giveUp({ homeId, eventId }, ctx) {
      await giveUpSeat(world, requireHome(ctx.caller, homeId), eventId, ctx);
      return { done: true as const };
    },
    async deskList({ when, after, limit }, { caller, now }) {
      const projectIds = projectsAs(caller, OVERSEEING);
      const asked = { now, after, limit };
      const rows = await (when === 'drafts'
        ? store.drafts(projectIds, asked)
        : store.inProjects(projectIds, when, asked));
      const page = toPage(rows, limit, ({ endsAt }) => endsAt);
      return { items: await showDeskRows(world, page.rows), next: page.next };
    },
    async deskShow({ eventId }, { caller }) {
      const event = found(await store.event(eventId));
      requireRole(caller, event.projectId, OVERSEEING);
      return showOnDesk(world, event);
    },
    write: async ({ projectId, ...draft }, ctx) => showOnDesk(world, await writeEvent(world, projectId, draft, ctx)),
    revise: async ({ eventId, version, ...draft }, ctx) =>
      showOnDesk(world, await reviseEvent(world, eventId, version, draft, ctx)),
    publish: async ({ eventId, version }, ctx) => showOnDesk(world, await publishEvent(world, eventId, version, ctx)),
    cancel: async ({ eventId, reason }, ctx) => showOnDesk(world, await cancelEvent(world, eventId, reason, ctx)),
    async seats({ eventId, sessionId }, { caller, now }) {
      const event = found(await store.event(eventId));
      requireRole(caller, event.projectId, OVERSEEING);
      const session = found(event.sessions.find(({ id }) => id === sessionId));
      const seats = Object.values(event.seats).filter((seat) => seat.sessionId === sessionId);
      return { seats: await showSeats(world, seats, session, now) };
    },
    async checkIn({ eventId, sessionId, ticket }, ctx) {
      const { session, seat } = await checkIn(world, eventId, sessionId, ticket, ctx);
      return (await showSeats(world, [seat], session, ctx.now))[0]!;
    },
  });
}
