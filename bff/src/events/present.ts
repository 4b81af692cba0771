/** Event records as owners and staff see them. */
import { seatStateOf, ticketText } from '@jiashu/shared/events/rules';
import type {
  Booking,
  DeskEvent,
  DeskEventRow,
  DeskSeat,
  EventRow,
  EventView,
  SessionView,
} from '@jiashu/shared/events/schema';
import { sayAudience } from '@jiashu/shared/kernel/audience';
import type { ProjectRecord } from '../projects';
import type { EventRecord, Seat, Session } from './store';

type Project = Pick<ProjectRecord, 'name' | 'buildings'>;

const presentSession = ({ id, startsAt, endsAt, capacity, note }: Session, { left }: EventRecord): SessionView => ({
  id,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  capacity,
  left: left[id] ?? capacity,
  note,
});

export const presentBooking = (eventId: string, seat: Seat): Booking => ({
  id: seat.id,
  eventId,
  homeId: seat.homeId,
  sessionId: seat.sessionId,
  people: seat.people,
  code: seat.code,
  qr: ticketText(eventId, seat.code),
  bookedAt: seat.at.toISOString(),
  checkedInAt: seat.checkIn?.at.toISOString() ?? null,
});

export function presentRow(event: EventRecord, homeId: string): EventRow {
  const { _id, kind, title, place, state, cancelReason, perHome, homesCame } = event;
  const mine = event.seats?.[homeId];
  return {
    id: _id,
    ...{ kind, title, place, state, cancelReason, perHome, homesCame },
    sessions: event.sessions.map((session) => presentSession(session, event)),
    bookingClosesAt: event.bookingClosesAt.toISOString(),
    mine: mine ? presentBooking(_id, mine) : null,
  };
}

export function presentEvent(event: EventRecord, homeId: string, project: Project): EventView {
  const names = project.buildings.filter(({ id }) => event.buildingIds.includes(id)).map(({ name }) => name);
  return {
    ...presentRow(event, homeId),
    homeId,
    projectName: project.name,
    addressee: sayAudience(names),
    programme: event.programme,
    rules: event.rules,
  };
}

/** Places taken or homes booked need no seats to be read. */
export function presentDeskRow(event: EventRecord, projectName: string): DeskEventRow {
  const { _id, kind, title, place, state, homesCame } = event;
  return {
    id: _id,
    projectName,
    ...{ kind, title, place, state, homesCame },
    sessions: event.sessions.map((session) => presentSession(session, event)),
    homesBooked: event.homeIds.length,
  };
}

interface Around {
  readonly projectName: string;
  readonly authorName: string;
  /** How many homes it is for. */
  readonly homes: number;
}

export function presentDesk(event: EventRecord, around: Around): DeskEvent {
  const { _id, projectId, state, version, cancelReason } = event;
  const { buildingIds, kind, title, place, programme, rules, perHome } = event;
  return {
    id: _id,
    ...{ projectId, state, version, cancelReason },
    ...{ buildingIds, kind, title, place, programme, rules, perHome },
    ...around,
    bookingClosesAt: event.bookingClosesAt.toISOString(),
    sessions: event.sessions.map((session) => presentDeskSession(session, event)),
    savedAt: event.savedAt.toISOString(),
    publishedAt: event.publishedAt?.toISOString() ?? null,
    cancelledAt: event.cancelledAt?.toISOString() ?? null,
  };
}

function presentDeskSession(session: Session, event: EventRecord): DeskEvent['sessions'][number] {
  const seats = Object.values(event.seats).filter(({ sessionId }) => sessionId === session.id);
  const came = seats.filter(({ checkIn }) => checkIn !== null);
  return { ...presentSession(session, event), homes: seats.length, homesCame: came.length };
}

export const presentSeat = (
  seat: Seat,
  session: Session,
  { home, name, now }: { readonly home: string; readonly name: string; readonly now: Date },
): DeskSeat => ({
  homeId: seat.homeId,
  home,
  name,
  people: seat.people,
  code: seat.code,
  state: seatStateOf(seat.checkIn?.at ?? null, session, now),
  checkedInAt: seat.checkIn?.at.toISOString() ?? null,
});
