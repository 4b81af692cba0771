/** Questions of those who are looking at a project, in MongoDB. */
import type { QuestionState } from '@jiashu/shared/prospects/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { collection } from '../infra/collection';
import { afterCursor, beyondCursor, newestFirst, soonestFirst } from '../infra/paging';

export interface Question extends Recorded {
  projectId: string;
  personId: string;
  text: string;
  state: QuestionState;
  askedAt: Date;
  dueAt: Date;
  answer: { text: string; byId: string; title: string; at: Date } | null;
  isPublic: boolean;
  /** How many were told that it is late, and when the next are. */
  climbed: number;
  climbsAt: Date | null;
}

const schema = new Schema<Question>(
  {
    _id: String,
    projectId: String,
    personId: String,
    text: String,
    state: String,
    askedAt: Date,
    dueAt: Date,
    answer: { type: { text: String, byId: String, title: String, at: Date }, _id: false, default: null },
    isPublic: Boolean,
    climbed: { type: Number, default: 0 },
    climbsAt: { type: Date, default: null },
    ...outboxField,
  },
  { collection: 'prospectQuestions', versionKey: false },
)
  // What everybody reads.
  .index({ projectId: 1, isPublic: 1, askedAt: -1, _id: -1 })
  .index({ personId: 1, projectId: 1, askedAt: -1, _id: -1 })
  // What the desk reads, and what nobody answered in time.
  .index({ projectId: 1, state: 1, dueAt: 1, _id: 1 })
  .index({ state: 1, climbsAt: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type QuestionStore = ReturnType<typeof createQuestionStore>;

export function createQuestionStore(db: Connection) {
  const questions = collection(db, 'ProspectQuestion', schema);
  return {
    questions,
    question: (id: string) => questions.findById(id).lean<Question>(),
    /** Answered and public, newest first, one more than `limit` when there is a next page. */
    published: (projectId: string, after: string | undefined, limit: number) =>
      questions
        .find({ projectId, isPublic: true, ...afterCursor('askedAt', after) }, { outbox: 0 })
        .sort(newestFirst('askedAt'))
        .limit(limit + 1)
        .lean<Question[]>(),
    askedBy: (personId: string, projectId: string, after: string | undefined, limit: number) =>
      questions
        .find({ personId, projectId, ...afterCursor('askedAt', after) }, { outbox: 0 })
        .sort(newestFirst('askedAt'))
        .limit(limit + 1)
        .lean<Question[]>(),
    countWaiting: (personId: string, projectId: string) =>
      questions.countDocuments({ personId, projectId, state: 'waiting' }),
    /** Waiting ones are due first first; answered ones were due last first. */
    inProjects: (projectIds: readonly string[], state: QuestionState, after: string | undefined, limit: number) => {
      const waiting = state === 'waiting';
      const cursor = waiting ? beyondCursor('dueAt', after) : afterCursor('dueAt', after);
      return questions
        .find({ projectId: { $in: projectIds }, state, ...cursor }, { outbox: 0 })
        .sort(waiting ? soonestFirst('dueAt') : newestFirst('dueAt'))
        .limit(limit + 1)
        .lean<Question[]>();
    },
  };
}
