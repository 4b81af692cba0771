/** The questions under a letter: what is pinned, what one asked oneself, and asking. */
import { letterQuestions } from '@jiashu/shared/letters/questions/contract';
import type { QuestionView } from '@jiashu/shared/letters/questions/schema';
import { client, type Loaded, useDraft, useResource, useSubmit } from '../../api';

export const questionsApi = client(letterQuestions);

export interface Questions {
  readonly pinned: readonly QuestionView[];
  readonly mine: readonly QuestionView[];
}

export const useQuestions = (letterId: string): Loaded<Questions> =>
  useResource<Questions>(`questions ${letterId}`, () => questionsApi.list({ letterId }));

const EMPTY = { text: '' };

/** A question being written: it stays on this device until it is asked. */
export function useAsking(letterId: string, homeId: string | null) {
  const draft = useDraft(`question ${letterId}`, EMPTY);
  const asking = useSubmit(questionsApi.ask);
  return {
    text: draft.value.text,
    keptAt: draft.keptAt,
    change: (text: string) => draft.change({ text }),
    busy: asking.busy,
    failure: asking.failure,
    /** The question as it was taken in; null when it was refused. */
    async ask(): Promise<QuestionView | null> {
      if (!homeId) return null;
      const asked = await asking.submit({ letterId, homeId, text: draft.value.text.trim() });
      if (asked) draft.clear();
      return asked;
    },
  };
}
