/** Letters and who has read them, in MongoDB. */
import type { Block, ProgressLine } from '@jiashu/shared/letters/schema';
import type { LetterState } from '@jiashu/shared/letters/vocabulary';
import type { Milestone } from '@jiashu/shared/projects/rules';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';
import { afterCursor, newestFirst } from '../infra/paging';

/** A building as it was on the day of publication. */
export interface ToldProgress extends ProgressLine {
  milestones: readonly Milestone[];
}

export interface Letter extends Recorded {
  projectId: string;
  /** Empty: the whole project. */
  buildingIds: string[];
  state: LetterState;
  authorId: string;
  authorTitle: string;
  month: string;
  title: string;
  blocks: Block[];
  /** Its public part may be passed on to anybody. */
  shareable: boolean;
  version: number;
  savedAt: Date;
  /** From publication on. */
  issue: number | null;
  progress: ToldProgress[];
  publishedAt: Date | null;
}

/** One person has read one letter; the home counts once for each letter. */
export interface Read {
  _id: string;
  letterId: string;
  personId: string;
  homeId: string;
  at: Date;
}

const letterSchema = new Schema<Letter>(
  {
    _id: String,
    projectId: String,
    buildingIds: [String],
    state: String,
    authorId: String,
    authorTitle: String,
    month: String,
    title: String,
    blocks: { type: Schema.Types.Mixed, default: [] },
    shareable: { type: Boolean, default: false },
    version: Number,
    savedAt: Date,
    issue: { type: Number, default: null },
    progress: { type: Schema.Types.Mixed, default: [] },
    publishedAt: { type: Date, default: null },
    ...outboxField,
  },
  { collection: 'letters', versionKey: false, minimize: false },
)
  // What an owner's list reads: his project, published, newest first.
  .index({ projectId: 1, state: 1, publishedAt: -1, _id: -1 })
  // What the desk reads.
  .index({ projectId: 1, savedAt: -1, _id: -1 })
  // Two publications at once can't get the same number.
  .index({ projectId: 1, issue: 1 }, { unique: true, partialFilterExpression: { issue: { $gt: 0 } } })
  .index({ 'outbox.at': 1 }, { sparse: true });

const readSchema = new Schema<Read>(
  { _id: String, letterId: String, personId: String, homeId: String, at: Date },
  { collection: 'letterReads', versionKey: false },
)
  .index({ letterId: 1, homeId: 1 })
  .index({ personId: 1, letterId: 1 });

export type LetterStore = ReturnType<typeof createLetterStore>;

export function createLetterStore(db: Connection) {
  const letters = collection(db, 'Letter', letterSchema);
  const reads = collection(db, 'LetterRead', readSchema);
  return { letters, ...letterQueries(letters), ...readQueries(reads) };
}

/** Lists leave the body out except for what makes a cover and a reading time. */
const ROW = { progress: 0, outbox: 0 } as const;

const letterQueries = (letters: Collection<Letter>) => ({
  letter: (id: string) => letters.findById(id).lean<Letter>(),
  /** What these letters are called. */
  heads: (ids: readonly string[]) =>
    letters
      .find({ _id: { $in: ids } }, { title: 1, issue: 1, month: 1 })
      .lean<Pick<Letter, '_id' | 'title' | 'issue' | 'month'>[]>(),
  /** Published letters that reach the home, newest first, one more than `limit` when there is a next page. */
  publishedFor: (
    { projectId, buildingId }: { projectId: string; buildingId: string },
    after: string | undefined,
    limit: number,
  ) =>
    letters
      .find(
        {
          projectId,
          state: 'published' as const,
          $and: [
            { $or: [{ buildingIds: { $size: 0 } }, { buildingIds: buildingId }] },
            afterCursor('publishedAt', after),
          ],
        },
        ROW,
      )
      .sort(newestFirst('publishedAt'))
      .limit(limit + 1)
      .lean<Letter[]>(),
  /** Letters of these projects, last saved first. */
  inProjects: (
    projectIds: readonly string[],
    state: LetterState | undefined,
    after: string | undefined,
    limit: number,
  ) =>
    letters
      .find({ projectId: { $in: projectIds }, ...(state ? { state } : {}), ...afterCursor('savedAt', after) }, ROW)
      .sort(newestFirst('savedAt'))
      .limit(limit + 1)
      .lean<Letter[]>(),
  /** The highest issue number of a project, 0 before its first letter. */
  async lastIssue(projectId: string): Promise<number> {
    const last = await letters
      .findOne({ projectId, issue: { $gt: 0 } }, { issue: 1 })
      .sort({ issue: -1 })
      .lean<Letter>();
    return last?.issue ?? 0;
  },
});

const readQueries = (reads: Collection<Read>) => ({
  /** Notes the first reading; gives when that was. */
  async markRead(read: Read): Promise<Date> {
    try {
      await reads.create(read);
      return read.at;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await reads.findById(read._id).lean<Read>())?.at ?? read.at;
    }
  },
  insertReads: (rows: readonly Read[]) => reads.insertMany(rows as Read[], { lean: true }),
  /** When the person read each of these letters. */
  async readTimes(personId: string, letterIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await reads.find({ personId, letterId: { $in: letterIds } }, { letterId: 1, at: 1 }).lean<Read[]>();
    return new Map(rows.map(({ letterId, at }) => [letterId, at]));
  },
  /** In how many homes each of these letters was read. */
  async homesRead(letterIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await reads.aggregate<{ _id: string; homes: number }>([
      { $match: { letterId: { $in: letterIds } } },
      { $group: { _id: { letterId: '$letterId', homeId: '$homeId' } } },
      { $group: { _id: '$_id.letterId', homes: { $sum: 1 } } },
    ]);
    return new Map(rows.map(({ _id, homes }) => [_id, homes]));
  },
});
