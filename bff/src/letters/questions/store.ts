/** Questions under letters, in MongoDB. */
import type { QuestionState } from '@jiashu/shared/letters/questions/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../../history';
import { type Collection, collection } from '../../infra/collection';
import { afterCursor, beyondCursor, newestFirst, soonestFirst } from '../../infra/paging';

export interface Answer {
  text: string;
  byId: string;
  at: Date;
}

export interface Question extends Recorded {
  letterId: string;
  projectId: string;
  homeId: string;
  personId: string;
  text: string;
  state: QuestionState;
  askedAt: Date;
  dueAt: Date;
  answer: Answer | null;
  /** Answers that were changed since, oldest first. */
  earlier: Answer[];
  /** Why it gets no answer. */
  declined: string | null;
  pinnedAt: Date | null;
  /** How many were told that it is late, and when the next are. */
  climbed: number;
  climbsAt: Date | null;
}

const answer = { text: String, byId: String, at: Date, _id: false };

const schema = new Schema<Question>(
  {
    _id: String,
    letterId: String,
    projectId: String,
    homeId: String,
    personId: String,
    text: String,
    state: String,
    askedAt: Date,
    dueAt: Date,
    answer: { type: answer, default: null },
    earlier: [answer],
    declined: { type: String, default: null },
    pinnedAt: { type: Date, default: null },
    climbed: { type: Number, default: 0 },
    climbsAt: { type: Date, default: null },
    ...outboxField,
  },
  { collection: 'letterQuestions', versionKey: false },
)
  // Under a letter: one's own, newest first; and what is pinned.
  .index({ letterId: 1, personId: 1, askedAt: -1 })
  .index({ letterId: 1, pinnedAt: 1 })
  .index({ letterId: 1, homeId: 1, state: 1 })
  // The desk: what is due first; what was answered last.
  .index({ projectId: 1, state: 1, dueAt: 1, _id: 1 })
  // What nobody answered in time.
  .index({ state: 1, climbsAt: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type QuestionStore = ReturnType<typeof createQuestionStore>;

/** Nobody asks more under one letter; his later ones hide the first. */
const MINE = 50;

export function createQuestionStore(db: Connection) {
  const questions = collection(db, 'LetterQuestion', schema);
  return { questions, ...readerQueries(questions), ...deskQueries(questions) };
}

const EVER = { $gt: new Date(0) };

const readerQueries = (questions: Collection<Question>) => ({
  question: (id: string) => questions.findById(id).lean<Question>(),
  /** What the person asked under the letter, newest first. */
  askedBy: (personId: string, letterId: string) =>
    questions.find({ letterId, personId }).sort({ askedAt: -1 }).limit(MINE).lean<Question[]>(),
  /** What everybody may read under the letter, in the order it was pinned. */
  pinned: (letterId: string, limit: number) =>
    questions.find({ letterId, pinnedAt: EVER }).sort({ pinnedAt: 1 }).limit(limit).lean<Question[]>(),
  countPinned: (letterId: string) => questions.countDocuments({ letterId, pinnedAt: EVER }),
  countWaiting: (letterId: string, homeId: string) => questions.countDocuments({ letterId, homeId, state: 'waiting' }),
});

const within = (projectIds: readonly string[], state: QuestionState) => ({ projectId: { $in: projectIds }, state });

const deskQueries = (questions: Collection<Question>) => ({
  /** How many were asked under the letter, and how many of them wait for an answer. */
  async countUnder(letterId: string): Promise<{ asked: number; waiting: number }> {
    const [asked, waiting] = await Promise.all([
      questions.countDocuments({ letterId }),
      questions.countDocuments({ letterId, state: 'waiting' }),
    ]);
    return { asked, waiting };
  },
  /** Waiting ones of these projects, and how many of them are due before `now`. */
  async countOpen(projectIds: readonly string[], now: Date) {
    const open = within(projectIds, 'waiting');
    const [waiting, late] = await Promise.all([
      questions.countDocuments(open),
      questions.countDocuments({ ...open, dueAt: { $lt: now } }),
    ]);
    return { waiting, late };
  },
  /** Of these projects: waiting ones due first, the others newest first; one more than `limit` when more follow. */
  inProjects(projectIds: readonly string[], state: QuestionState, after: string | undefined, limit: number) {
    const soonest = state === 'waiting';
    const beyond = soonest ? beyondCursor('dueAt', after) : afterCursor('dueAt', after);
    return questions
      .find({ ...within(projectIds, state), ...beyond })
      .sort(soonest ? soonestFirst('dueAt') : newestFirst('dueAt'))
      .limit(limit + 1)
      .lean<Question[]>();
  },
});
