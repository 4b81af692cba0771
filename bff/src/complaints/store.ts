/** Complaints and the numbers they get, in MongoDB. */
import { endStates, openStates } from '@jiashu/shared/complaints/states';
import { type Connection, Schema } from 'mongoose';
import { derivedId } from '../history';
import { type Collection, collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';
import { afterCursor, beyondCursor, newestFirst, soonestFirst } from '../infra/paging';
import { type Complaint, complaintSchema } from './schema';

interface Counter {
  _id: string;
  day: string;
  last: number;
}

const counterSchema = new Schema<Counter>(
  { _id: String, day: String, last: Number },
  { collection: 'complaintNumbers', versionKey: false },
);

export type ComplaintStore = ReturnType<typeof createComplaintStore>;

export function createComplaintStore(db: Connection) {
  const complaints = collection(db, 'Complaint', complaintSchema);
  const counters = collection(db, 'ComplaintNumber', counterSchema);
  return { complaints, ...ownerQueries(complaints), ...deskQueries(complaints), nextOf: numbering(counters) };
}

/** Counts up within a day, 1 first; no two callers ever get the same. */
const numbering = (counters: Collection<Counter>) =>
  async function nextOf(day: string): Promise<number> {
    const _id = derivedId('complaint number', day);
    try {
      const counter = await counters
        .findOneAndUpdate(
          { _id },
          { $inc: { last: 1 }, $setOnInsert: { day } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean<Counter>();
      return counter!.last;
    } catch (error) {
      // Two made the day's counter at once: it is there now.
      if (isDuplicateKey(error)) return nextOf(day);
      throw error;
    }
  };

const ROW = { text: 0, outbox: 0, proposal: 0 } as const;

const ownerQueries = (complaints: Collection<Complaint>) => ({
  complaint: (id: string) => complaints.findById(id).lean<Complaint>(),
  byNumber: (number: string) => complaints.findOne({ number }).lean<Complaint>(),
  /** One person's in these projects, newest first. */
  ofPersonIn: (personId: string, projectIds: readonly string[], limit: number) =>
    complaints
      .find({ personId, projectId: { $in: projectIds } }, ROW)
      .sort(newestFirst('filedAt'))
      .limit(limit)
      .lean<Complaint[]>(),
  /** One person's, newest first, one more than `limit` when there is a next page. */
  ofPerson: (personId: string, view: 'open' | 'all', after: string | undefined, limit: number) =>
    complaints
      .find(
        { personId, ...(view === 'open' ? { state: { $in: openStates } } : {}), ...afterCursor('filedAt', after) },
        ROW,
      )
      .sort(newestFirst('filedAt'))
      .limit(limit + 1)
      .lean<Complaint[]>(),
});

const beyond = ({ filedAt, _id }: Complaint) => ({
  $or: [{ filedAt: { $gt: filedAt } }, { filedAt, _id: { $gt: _id } }],
});
const RUNNING = { $gt: new Date(0) };
const namedIn = (personId: string) => ({ $or: [{ inChargeId: personId }, { handlerId: personId }] });

const deskQueries = (complaints: Collection<Complaint>) => ({
  /** On us to act, due first; only those where `personId` is named if one is given. */
  due: (projectIds: readonly string[], personId: string | null, after: string | undefined, limit: number) =>
    complaints
      .find(
        {
          projectId: { $in: projectIds },
          dueAt: RUNNING,
          $and: [personId ? namedIn(personId) : {}, beyondCursor('dueAt', after)],
        },
        ROW,
      )
      .sort(soonestFirst('dueAt'))
      .limit(limit + 1)
      .lean<Complaint[]>(),
  /** Waiting for the owner, or over; last changed first. */
  notDue: (projectIds: readonly string[], view: 'proposed' | 'ended', after: string | undefined, limit: number) =>
    complaints
      .find(
        {
          projectId: { $in: projectIds },
          state: { $in: view === 'ended' ? endStates : (['proposed'] as const) },
          ...afterCursor('changedAt', after),
        },
        ROW,
      )
      .sort(newestFirst('changedAt'))
      .limit(limit + 1)
      .lean<Complaint[]>(),
  async counts(projectIds: readonly string[], personId: string, now: Date, endOfDay: Date) {
    const here = { projectId: { $in: projectIds } };
    const [due, late, tillNight, mine, proposed] = await Promise.all([
      complaints.countDocuments({ ...here, dueAt: RUNNING }),
      complaints.countDocuments({ ...here, dueAt: { $lt: now, ...RUNNING } }),
      complaints.countDocuments({ ...here, dueAt: { $lt: endOfDay, ...RUNNING } }),
      complaints.countDocuments({ ...here, dueAt: RUNNING, ...namedIn(personId) }),
      complaints.countDocuments({ ...here, state: 'proposed' }),
    ]);
    return { due, late, today: tillNight - late, mine, proposed };
  },
  /** Filed between two instants, oldest first, from after `after` on. */
  filedIn: (projectId: string, from: Date, until: Date, after: Complaint | undefined, limit: number) =>
    complaints
      .find(
        { projectId, filedAt: { $gte: after?.filedAt ?? from, $lt: until }, ...(after ? beyond(after) : {}) },
        { text: 0, outbox: 0 },
      )
      .sort(soonestFirst('filedAt'))
      .limit(limit)
      .lean<Complaint[]>(),
  /** Open ones in which he is named, in these projects. */
  openOf: (personId: string, projectIds: readonly string[]): Promise<Complaint[]> =>
    complaints
      .find({ ...namedIn(personId), state: { $in: openStates }, projectId: { $in: [...projectIds] } }, { projectId: 1 })
      .limit(500)
      .lean<Complaint[]>(),
  /** The same person's others, newest first. */
  others: ({ _id, personId }: Complaint, projectIds: readonly string[], limit: number) =>
    complaints
      .find({ personId, _id: { $ne: _id }, projectId: { $in: projectIds } }, { title: 1, state: 1, filedAt: 1 })
      .sort(newestFirst('filedAt'))
      .limit(limit)
      .lean<Complaint[]>(),
  /** Those whose level time alone has raised by `now`. */
  rising: (now: Date, limit: number) =>
    complaints
      .find({ risesAt: { $lte: now } })
      .sort({ risesAt: 1 })
      .limit(limit)
      .lean<Complaint[]>(),
  async setRise({ _id, version }: Complaint, risesAt: Date | null): Promise<void> {
    await complaints.updateOne({ _id, version }, { $set: { risesAt } });
  },
});
