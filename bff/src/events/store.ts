/**
 * Events in MongoDB. All places and seats of an event are in its one document, keyed by session and by home, so that every
 * booking, change and check-in is one conditional update by plain paths: no positional operators, nothing spans documents.
 */
import type { EventDraft } from '@jiashu/shared/events/schema';
import type { EventKind, EventState } from '@jiashu/shared/events/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { afterCursor, beyondCursor, newestFirst, soonestFirst } from '../infra/paging';

/** One round of an event; fixed from publication on. */
export interface Session {
  id: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  note: string;
}

/** What a home has booked. */
export interface Seat {
  id: string;
  homeId: string;
  personId: string;
  sessionId: string;
  people: number;
  /** Eight digits, never given twice in one event. */
  code: string;
  at: Date;
  /** `id` is the request that let them in. */
  checkIn: { id: string; at: Date; by: string } | null;
}

export interface EventRecord extends Recorded {
  projectId: string;
  /** Empty: the whole project. */
  buildingIds: string[];
  state: EventState;
  authorId: string;
  kind: EventKind;
  title: string;
  place: string;
  programme: EventDraft['programme'];
  rules: EventDraft['rules'];
  perHome: number;
  bookingClosesAt: Date;
  sessions: Session[];
  /** When the last session ends: what lists are ordered by. */
  endsAt: Date;
  version: number;
  savedAt: Date;
  publishedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: string | null;
  /** Places left, by session; from publication on. Always capacity minus the people of its seats. */
  left: Record<string, number>;
  /** Seats by home: a home can have only one. */
  seats: Record<string, Seat>;
  /** The homes of `seats`, to find them by. */
  homeIds: string[];
  /** Every code ever given. */
  codes: string[];
  homesCame: number;
}

const schema = new Schema<EventRecord>(
  {
    _id: String,
    projectId: String,
    buildingIds: [String],
    state: String,
    authorId: String,
    kind: String,
    title: String,
    place: String,
    programme: { type: Schema.Types.Mixed, default: [] },
    rules: { type: Schema.Types.Mixed, default: [] },
    perHome: Number,
    bookingClosesAt: Date,
    sessions: [{ id: String, startsAt: Date, endsAt: Date, capacity: Number, note: String, _id: false }],
    endsAt: Date,
    version: Number,
    savedAt: Date,
    publishedAt: { type: Date, default: null },
    cancelledAt: { type: Date, default: null },
    cancelReason: { type: String, default: null },
    left: { type: Schema.Types.Mixed, default: {} },
    seats: { type: Schema.Types.Mixed, default: {} },
    homeIds: [String],
    codes: [String],
    homesCame: { type: Number, default: 0 },
    ...outboxField,
  },
  { collection: 'events', versionKey: false, minimize: false, id: false },
)
  // Every list: of a project, by state, in the order in which they are over.
  .index({ projectId: 1, state: 1, endsAt: 1, _id: 1 })
  // What a home has booked.
  .index({ homeIds: 1, endsAt: 1, _id: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

/** What a page of a list is asked for by. */
interface Page {
  readonly now: Date;
  readonly after: string | undefined;
  readonly limit: number;
}
type When = 'coming' | 'past';

/** Only the home's own seat is read for an owner; a list for staff needs none. */
const FOR_STAFF = { seats: 0, codes: 0, outbox: 0 } as const;
const forHome = (homeId: string): Record<string, 1> =>
  Object.fromEntries([...Object.keys(schema.obj), `seats.${homeId}`].filter(isForOwners).map((field) => [field, 1]));
const isForOwners = (field: string) => !['seats', 'homeIds', 'codes', 'outbox'].includes(field);

const SHOWN = { $in: ['published', 'cancelled'] as EventState[] };

export type EventStore = ReturnType<typeof createEventStore>;

export function createEventStore(db: Connection) {
  const events = collection(db, 'Event', schema);
  return { events, ...eventQueries(events) };
}

const eventQueries = (events: Collection<EventRecord>) => {
  /** Coming: soonest over first. Past: last over first. One more than `limit` when there is a next page. */
  const list = (where: object, when: When, fields: Record<string, 0 | 1>, { now, after, limit }: Page) =>
    events
      .find(
        { $and: [where, { endsAt: when === 'coming' ? { $gt: now } : { $lte: now } }, cursorOf(when, after)] },
        fields,
      )
      .sort(when === 'coming' ? soonestFirst('endsAt') : newestFirst('endsAt'))
      .limit(limit + 1)
      .lean<EventRecord[]>();

  return {
    /** With all its seats. */
    event: (id: string) => events.findById(id).lean<EventRecord>(),
    /** Without seats. */
    brief: (id: string) => events.findById(id, FOR_STAFF).lean<EventRecord>(),
    /** With the home's seat alone. */
    eventFor: (id: string, homeId: string) => events.findById(id, forHome(homeId)).lean<EventRecord>(),
    /** Events that reach the home, also those cancelled. */
    shownTo: ({ homeId, projectId, buildingId }: HomeAddress, when: When, page: Page) =>
      list(
        {
          projectId,
          state: SHOWN,
          kind: { $ne: 'viewing' },
          $or: [{ buildingIds: { $size: 0 } }, { buildingIds: buildingId }],
        },
        when,
        forHome(homeId),
        page,
      ),
    /** Coming events the home has booked. */
    bookedBy: (homeId: string, page: Page) => list({ homeIds: homeId }, 'coming', forHome(homeId), page),
    /** Viewings of a project that are not over, soonest first. */
    viewingsIn: (projectId: string, now: Date, limit: number) =>
      events
        .find({ projectId, state: 'published', kind: 'viewing', bookingClosesAt: { $gt: now } }, FOR_STAFF)
        .sort(soonestFirst('endsAt'))
        .limit(limit)
        .lean<EventRecord[]>(),
    /** Viewings a guest has booked, the last over first. */
    heldByGuest: (personId: string, limit: number) =>
      events
        .find({ homeIds: personId, kind: 'viewing' }, forHome(personId))
        .sort(newestFirst('endsAt'))
        .limit(limit)
        .lean<EventRecord[]>(),
    inProjects: (projectIds: readonly string[], when: When, page: Page) =>
      list({ projectId: { $in: projectIds }, state: SHOWN }, when, FOR_STAFF, page),
    /** Drafts, the one that would be held last first. */
    drafts: (projectIds: readonly string[], { after, limit }: Page) =>
      events
        .find({ projectId: { $in: projectIds }, state: 'draft', ...afterCursor('endsAt', after) }, FOR_STAFF)
        .sort(newestFirst('endsAt'))
        .limit(limit + 1)
        .lean<EventRecord[]>(),
  };
};

interface HomeAddress {
  readonly homeId: string;
  readonly projectId: string;
  readonly buildingId: string;
}

const cursorOf = (when: When, after: string | undefined) =>
  when === 'coming' ? beyondCursor('endsAt', after) : afterCursor('endsAt', after);
