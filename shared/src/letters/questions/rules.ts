/** The rules of questions under a letter (DOMAIN §4). Pure. */
import type { QuestionState } from './vocabulary';

export interface QuestionPolicy {
  /** A question is to be answered within so many hours. */
  readonly answerHours: number;
  /** A letter shows at most so many good answers to everybody. */
  readonly pinned: number;
  /** One home may have so many questions waiting under a letter. */
  readonly waitingPerHome: number;
}

export const questionPolicy: QuestionPolicy = { answerHours: 24, pinned: 20, waitingPerHome: 5 };

const HOUR_MS = 3_600_000;

/** When the answer is due. */
export const dueAt = (askedAt: Date, { answerHours }: QuestionPolicy = questionPolicy): Date =>
  new Date(askedAt.getTime() + answerHours * HOUR_MS);

export type QuestionStep = 'answer' | 'decline' | 'pin' | 'unpin';

/** What staff may do with a question as it stands: an answer is changed by answering again, visibly. */
export function stepsOf({ state, pinned }: { state: QuestionState; pinned: boolean }): QuestionStep[] {
  if (state === 'waiting') return ['answer', 'decline'];
  if (state === 'declined') return ['answer'];
  return ['answer', pinned ? 'unpin' : 'pin'];
}

/** A neighbour's name as other readers see it: `顾**`. */
export const maskedAsker = (name: string): string => `${[...name][0] ?? ''}**`;
