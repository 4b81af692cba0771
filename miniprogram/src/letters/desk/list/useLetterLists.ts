/** The lists of the letters' desk: what is due, what is out, what was taken back. */
import type { DeskLetterRow } from '@jiashu/shared/letters/deskSchema';
import { useDeskLetters, useDueLetters } from '../../useDeskLetters';

export const LETTER_VIEWS = { due: '没寄出的', published: '寄出的', withdrawn: '撤下的' } as const;
export type LetterView = keyof typeof LETTER_VIEWS;

/** Where a letter stands: who comes by its link sees it among its like. */
export const viewOf = ({ state }: Pick<DeskLetterRow, 'state'>): LetterView =>
  state === 'published' || state === 'withdrawn' ? state : 'due';

export function useLetterLists(view: LetterView) {
  const due = useDueLetters();
  const published = useDeskLetters('published');
  const withdrawn = useDeskLetters('withdrawn');
  const shown = view === 'due' ? due : view === 'published' ? published : withdrawn;
  const reload = () => Promise.all([due.reload(), shown.reload()]);
  return { due, published, withdrawn, reload };
}
export type LetterLists = ReturnType<typeof useLetterLists>;

/** The rows of a view in the order in which they stand. */
export const rowsIn = ({ due, published, withdrawn }: LetterLists, view: LetterView): readonly DeskLetterRow[] => {
  if (view === 'published') return published.items;
  if (view === 'withdrawn') return withdrawn.items;
  return dueGroups(due.data?.letters ?? []).flatMap(({ rows }) => rows);
};

const GROUPS = [
  { title: '等客关审阅', state: 'inReview' },
  { title: '已定时', state: 'scheduled' },
  { title: '通过了，还没定时间', state: 'approved' },
  { title: '退回来改的', state: 'returned' },
  { title: '草稿', state: 'draft' },
] as const;

/** What somebody waits for comes first; what goes out soonest leads its group. */
export const dueGroups = (letters: readonly DeskLetterRow[]) =>
  GROUPS.map(({ title, state }) => ({
    title,
    rows: letters
      .filter((letter) => placeOf(letter) === state)
      .sort((a, b) => (a.publishAt ?? a.savedAt).localeCompare(b.publishAt ?? b.savedAt)),
  })).filter(({ rows }) => rows.length > 0);

const placeOf = ({ state, openRemarks }: DeskLetterRow) => (state === 'draft' && openRemarks > 0 ? 'returned' : state);
