/** Questions under a letter as they are asked, read and answered. */
import { z } from 'zod';
import { Id, Instant, Month, pageOf, paging, words } from '../../kernel/fields';
import { questionStates } from './vocabulary';

export const AnswerView = z.strictObject({
  text: z.string(),
  by: z.string(),
  at: Instant,
  /** What it said before it was changed, oldest first: an answer never changes silently. */
  earlier: z.array(z.strictObject({ text: z.string(), at: Instant })),
});

/** A question as readers see it: their own, and the pinned ones of others. */
export const QuestionView = z.strictObject({
  id: Id,
  text: z.string(),
  /** The name for one's own, `顾**` for a neighbour's. */
  askedBy: z.string(),
  mine: z.boolean(),
  askedAt: Instant,
  state: z.enum(questionStates),
  /** The answer is promised by then. */
  dueAt: Instant,
  answer: AnswerView.nullable(),
  /** Why it gets no answer. */
  declined: z.string().nullable(),
  pinned: z.boolean(),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const DeskQuestionRow = z.strictObject({
  id: Id,
  text: z.string(),
  projectName: z.string(),
  letterTitle: z.string(),
  issue: z.int(),
  askedBy: z.string(),
  homeLabel: z.string(),
  state: z.enum(questionStates),
  askedAt: Instant,
  dueAt: Instant,
  pinned: z.boolean(),
});
export type DeskQuestionRow = z.infer<typeof DeskQuestionRow>;

export const DeskQuestion = z.strictObject({
  ...DeskQuestionRow.shape,
  letterId: Id,
  month: Month,
  answer: AnswerView.nullable(),
  declined: z.string().nullable(),
  may: z.array(z.enum(['answer', 'decline', 'pin', 'unpin'])),
  /** What happened, oldest first. */
  history: z.array(z.strictObject({ at: Instant, who: z.string(), what: z.string() })),
});
export type DeskQuestion = z.infer<typeof DeskQuestion>;

const one = { questionId: Id };

export const questionWires = {
  list: {
    input: z.strictObject({ letterId: Id }),
    output: z.strictObject({ pinned: z.array(QuestionView), mine: z.array(QuestionView) }),
  },
  ask: { input: z.strictObject({ letterId: Id, homeId: Id, text: words(300, 4) }), output: QuestionView },
  deskList: {
    input: z.strictObject({ state: z.enum(questionStates).default('waiting'), ...paging }),
    output: pageOf(DeskQuestionRow),
  },
  deskCount: { input: z.strictObject({}), output: z.strictObject({ waiting: z.int(), late: z.int() }) },
  deskShow: { input: z.strictObject(one), output: DeskQuestion },
  answer: { input: z.strictObject({ ...one, text: words(1_000) }), output: DeskQuestion },
  decline: { input: z.strictObject({ ...one, reason: words(200, 4) }), output: DeskQuestion },
  pin: { input: z.strictObject({ ...one, pinned: z.boolean() }), output: DeskQuestion },
};
