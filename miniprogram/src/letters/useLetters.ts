/** The letters of one home, and one letter to read. */
import type { LetterRow, LetterView } from '@jiashu/shared/letters/schema';
import { type Loaded, type Pages, usePages, useResource } from '../api';
import { lettersApi } from './api';

/** The home's letters, newest first; nothing while `homeId` is not known. */
export const useLetters = (homeId: string | null): Pages<LetterRow> =>
  usePages(homeId && `letters ${homeId}`, (after) =>
    lettersApi.list({ homeId: homeId!, limit: 20, ...(after ? { after } : {}) }),
  );

/** One letter. The first time it is opened it counts as read in the home it was opened for. */
export const useLetter = (letterId: string, homeId: string | null): Loaded<LetterView> =>
  useResource(`letter ${letterId}`, async () => {
    const letter = await lettersApi.read({ letterId });
    if (letter.readAt || !homeId) return letter;
    const { readAt } = await lettersApi.markRead({ letterId, homeId });
    return { ...letter, readAt };
  });
