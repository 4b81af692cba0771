/** Owners' questions as those see them who answer. */
import type { DeskQuestion, DeskQuestionRow } from '@jiashu/shared/letters/questions/schema';
import type { QuestionState } from '@jiashu/shared/letters/questions/vocabulary';
import { type Loaded, type Pages, usePages, useResource } from '../../api';
import { questionsApi } from './useQuestions';

export const useDeskQuestions = (state: QuestionState): Pages<DeskQuestionRow> =>
  usePages(`desk questions ${state}`, (after) =>
    questionsApi.deskList({ state, limit: 20, ...(after ? { after } : {}) }),
  );

export const useQuestionCount = (): Loaded<{ waiting: number; late: number }> =>
  useResource('desk question count', () => questionsApi.deskCount({}));

/** Nothing while no question is open. */
export const useDeskQuestion = (questionId: string | null): Loaded<DeskQuestion> =>
  useResource(questionId && `desk question ${questionId}`, () => questionsApi.deskShow({ questionId: questionId! }));
