/** What events look like on the wire. */
import { z } from 'zod';
import { Done, Id, Instant, pageOf, paging, words } from '../kernel/fields';
import { eventKinds, eventStates, seatStates } from './vocabulary';

/** What is asked of those who come: the sentence, and what we do to help with it. */
const Rule = z.strictObject({ title: words(40), note: words(100, 0) });
/** One stop of the programme; on a building site it may be a floor. */
const Stop = z.strictObject({
  floor: z.int().min(-5).max(200).nullable(),
  title: words(40),
  note: words(120, 0),
});

const SessionDraft = z.strictObject({
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.int().min(1, '至少一席').max(500, '一场最多 500 席'),
  note: words(40, 0),
});

/** What staff write; sessions come in the order they are held. */
export const EventDraft = z.strictObject({
  /** Empty: the whole project. */
  buildingIds: z.array(Id).max(100),
  kind: z.enum(eventKinds),
  title: words(60),
  place: words(60),
  programme: z.array(Stop).max(12),
  rules: z.array(Rule).max(12),
  /** People a home may bring. */
  perHome: z.int().min(1).max(10),
  bookingClosesAt: Instant,
  sessions: z.array(SessionDraft).min(1, '至少要有一场').max(12, '场次太多了，分成两个活动吧'),
});
export type EventDraft = z.infer<typeof EventDraft>;

export const SessionView = z.strictObject({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.int(),
  left: z.int(),
  note: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

/** A home's booking, which is also its ticket. */
export const Booking = z.strictObject({
  id: Id,
  eventId: Id,
  homeId: Id,
  sessionId: Id,
  people: z.int(),
  /** Eight digits, typed at the gate where scanning fails. */
  code: z.string(),
  /** What the QR code says. */
  qr: z.string(),
  bookedAt: Instant,
  checkedInAt: Instant.nullable(),
});
export type Booking = z.infer<typeof Booking>;

/** An event in an owner's list. */
export const EventRow = z.strictObject({
  id: Id,
  kind: z.enum(eventKinds),
  title: z.string(),
  place: z.string(),
  state: z.enum(eventStates),
  cancelReason: z.string().nullable(),
  sessions: z.array(SessionView),
  perHome: z.int(),
  bookingClosesAt: Instant,
  /** The home's own booking. */
  mine: Booking.nullable(),
  /** Homes that were let in so far. */
  homesCame: z.int(),
});
export type EventRow = z.infer<typeof EventRow>;

export const EventView = z.strictObject({
  ...EventRow.shape,
  /** The home it is read for. */
  homeId: Id,
  projectName: z.string(),
  /** `3 栋、5 栋的业主`. */
  addressee: z.string(),
  programme: z.array(Stop),
  rules: z.array(Rule),
});
export type EventView = z.infer<typeof EventView>;

const DeskSession = z.strictObject({
  ...SessionView.shape,
  /** Homes that booked, and those of them that were let in. */
  homes: z.int(),
  homesCame: z.int(),
});

/** An event on a member of staff's desk. */
export const DeskEvent = z.strictObject({
  ...EventDraft.shape,
  id: Id,
  projectId: Id,
  projectName: z.string(),
  state: z.enum(eventStates),
  authorName: z.string(),
  sessions: z.array(DeskSession),
  /** Goes up with every save; a save that names an older one is a conflict. */
  version: z.int(),
  savedAt: Instant,
  publishedAt: Instant.nullable(),
  cancelledAt: Instant.nullable(),
  cancelReason: z.string().nullable(),
  /** Homes it is for. */
  homes: z.int(),
});
export type DeskEvent = z.infer<typeof DeskEvent>;

export const DeskEventRow = z.strictObject({
  id: Id,
  projectName: z.string(),
  kind: z.enum(eventKinds),
  title: z.string(),
  place: z.string(),
  state: z.enum(eventStates),
  sessions: z.array(SessionView),
  homesBooked: z.int(),
  homesCame: z.int(),
});
export type DeskEventRow = z.infer<typeof DeskEventRow>;

/** A seat on the sheet at the gate. */
export const DeskSeat = z.strictObject({
  homeId: Id,
  /** `3 栋 2 单元 1201`. */
  home: z.string(),
  /** Who booked. */
  name: z.string(),
  people: z.int(),
  code: z.string(),
  state: z.enum(seatStates),
  checkedInAt: Instant.nullable(),
});
export type DeskSeat = z.infer<typeof DeskSeat>;

const booking = { homeId: Id, eventId: Id };
const wish = { sessionId: Id, people: z.int().min(1).max(10) };

export const eventWires = {
  list: {
    input: z.strictObject({ homeId: Id, when: z.enum(['coming', 'mine', 'past']).default('coming'), ...paging }),
    output: pageOf(EventRow),
  },
  read: { input: z.strictObject({ eventId: Id, homeId: Id.optional() }), output: EventView },
  book: {
    input: z.strictObject({ ...booking, ...wish, agreed: z.literal(true, '请先答应进场的约定') }),
    output: Booking,
  },
  rebook: { input: z.strictObject({ ...booking, ...wish }), output: Booking },
  giveUp: { input: z.strictObject(booking), output: Done },
  deskList: {
    input: z.strictObject({ when: z.enum(['coming', 'past', 'drafts']).default('coming'), ...paging }),
    output: pageOf(DeskEventRow),
  },
  deskShow: { input: z.strictObject({ eventId: Id }), output: DeskEvent },
  write: { input: z.strictObject({ projectId: Id, ...EventDraft.shape }), output: DeskEvent },
  revise: { input: z.strictObject({ eventId: Id, version: z.int().min(1), ...EventDraft.shape }), output: DeskEvent },
  publish: { input: z.strictObject({ eventId: Id, version: z.int().min(1) }), output: DeskEvent },
  cancel: { input: z.strictObject({ eventId: Id, reason: words(200, 4) }), output: DeskEvent },
  seats: {
    input: z.strictObject({ eventId: Id, sessionId: Id }),
    output: z.strictObject({ seats: z.array(DeskSeat) }),
  },
  checkIn: { input: z.strictObject({ eventId: Id, sessionId: Id, ticket: words(100) }), output: DeskSeat },
};
