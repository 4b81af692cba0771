/** Letters as those see them who write and oversee them. */
import type { DeskLetter, DeskLetterRow } from '@jiashu/shared/letters/deskSchema';
import { type Loaded, type Pages, usePages, useResource } from '../api';
import { lettersApi } from './api';

export const useDeskLetters = (): Pages<DeskLetterRow> =>
  usePages('desk letters', (after) => lettersApi.deskList({ limit: 20, ...(after ? { after } : {}) }));

/** Nothing while no letter is open. */
export const useDeskLetter = (letterId: string | null): Loaded<DeskLetter> =>
  useResource(letterId && `desk letter ${letterId}`, () => lettersApi.deskShow({ letterId: letterId! }));
