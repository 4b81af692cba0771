/** What was asked about a project: by everybody in public, by me, and at the desk. */
import type { DeskQuestion, PublicQuestion, QuestionView } from '@jiashu/shared/prospects/schema';
import type { QuestionState } from '@jiashu/shared/prospects/vocabulary';
import { type Pages, usePages, useSignedIn } from '../api';
import { prospectsApi } from './api';

const page = (after: string | undefined) => (after ? { after } : {});

export const usePublicQuestions = (projectId: string): Pages<PublicQuestion> =>
  usePages(`questions ${projectId}`, (after) => prospectsApi.questions({ projectId, ...page(after) }));

/** Nothing while nobody is signed in. */
export function useMyQuestions(projectId: string): Pages<QuestionView> {
  const signedIn = useSignedIn();
  return usePages(signedIn ? `my questions ${projectId}` : null, (after) =>
    prospectsApi.mine({ projectId, ...page(after) }),
  );
}

export const useDeskQuestions = (state: QuestionState): Pages<DeskQuestion> =>
  usePages(`desk prospect questions ${state}`, (after) => prospectsApi.deskList({ state, ...page(after) }));
