/** Letters in MongoDB. */
import type { LetterState } from '@jiashu/shared/letters/vocabulary';
import type { Connection } from 'mongoose';
import { type Collection, collection } from '../infra/collection';
import { afterCursor, newestFirst } from '../infra/paging';
import { createDeliveryStore } from './delivery/store';
import { createReadStore } from './readStore';
import { type Letter, letterSchema } from './schema';

export type { Letter, RemarkRecord, ToldProgress } from './schema';

export type LetterStore = ReturnType<typeof createLetterStore>;

export function createLetterStore(db: Connection) {
  const letters = collection(db, 'Letter', letterSchema);
  return {
    letters,
    ...letterQueries(letters),
    ...deskQueries(letters),
    ...createReadStore(db),
    ...createDeliveryStore(db),
  };
}

/** Lists leave the body out except for what makes a cover and a reading time. */
const ROW = { progress: 0, outbox: 0 } as const;
const EVER = new Date(0);
/** Before they are out there are a few a project. */
const MOST_OPEN = 200;

const letterQueries = (letters: Collection<Letter>) => ({
  letter: (id: string) => letters.findById(id).lean<Letter>(),
  /** What these letters are called. */
  heads: (ids: readonly string[]) =>
    letters
      .find({ _id: { $in: ids } }, { title: 1, issue: 1, month: 1 })
      .lean<Pick<Letter, '_id' | 'title' | 'issue' | 'month'>[]>(),
  /**
   * Letters to the home's building that came out, withdrawn ones too, newest first, one more than `limit` when there is
   * a next page. Who receives them is not decided here: see `receives`.
   */
  outTo: (
    { projectId, buildingId }: { projectId: string; buildingId: string },
    after: string | undefined,
    limit: number,
  ) =>
    letters
      .find(
        {
          projectId,
          publishedAt: { $gt: EVER },
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
  /** The highest issue number of a project, 0 before its first letter. */
  async lastIssue(projectId: string): Promise<number> {
    const last = await letters
      .findOne({ projectId, issue: { $gt: 0 } }, { issue: 1 })
      .sort({ issue: -1 })
      .lean<Letter>();
    return last?.issue ?? 0;
  },
});

const deskQueries = (letters: Collection<Letter>) => ({
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
  /** Everything of these projects that is not out yet. */
  notOut: (projectIds: readonly string[]) =>
    letters
      .find({ projectId: { $in: projectIds }, state: { $in: ['draft', 'inReview', 'approved', 'scheduled'] } }, ROW)
      .sort(newestFirst('savedAt'))
      .limit(MOST_OPEN)
      .lean<Letter[]>(),
  /** Scheduled letters whose time has come. */
  scheduledBy: (now: Date, limit: number) =>
    letters
      .find({ state: 'scheduled', publishAt: { $lte: now } })
      .sort({ publishAt: 1 })
      .limit(limit)
      .lean<Letter[]>(),
  /** The project's letters that came out before the moment, newest first. */
  outBefore: (projectId: string, before: Date, limit: number) =>
    letters
      .find({ projectId, publishedAt: { $gt: EVER, $lt: before } }, { blocks: 0, ...ROW })
      .sort({ publishedAt: -1 })
      .limit(limit)
      .lean<Letter[]>(),
});
