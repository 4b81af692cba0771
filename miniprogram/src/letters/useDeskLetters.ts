/** Letters as those see them who write and oversee them. */
import type { DeskLetter, DeskLetterRow } from '@jiashu/shared/letters/deskSchema';
import type { LetterState } from '@jiashu/shared/letters/vocabulary';
import { useEffect } from 'react';
import { type Loaded, type Pages, usePages, useResource } from '../api';
import { lettersApi } from './api';

/** Letters that are in this state, last saved first. */
export const useDeskLetters = (state: LetterState): Pages<DeskLetterRow> =>
  usePages(`desk letters ${state}`, (after) => lettersApi.deskList({ state, limit: 20, ...(after ? { after } : {}) }));

/** What is not out yet, and what the projects owe their owners. */
export const useDueLetters = () => useResource('desk letters due', () => lettersApi.deskDue({}));

const WATCH_MS = 2_000;

/** Nothing while no letter is open. While its news is under way it is asked again every two seconds. */
export function useDeskLetter(letterId: string | null): Loaded<DeskLetter> {
  const letter = useResource(letterId && `desk letter ${letterId}`, () => lettersApi.deskShow({ letterId: letterId! }));
  const { reload } = letter;
  const isUnderWay = letter.data?.delivery?.done === false;
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => void reload(), WATCH_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, reload]);
  return letter;
}
