/** The list of issues as it is laid out: the newest apart, the others by year. */
import type { LetterRow } from '@jiashu/shared/letters/schema';

export interface Year {
  readonly year: string;
  readonly letters: readonly LetterRow[];
}

/** Letters come newest first; a year's heading stands above its letters. */
export function byYear(letters: readonly LetterRow[]): Year[] {
  const years = new Map<string, LetterRow[]>();
  for (const letter of letters) {
    const year = letter.month.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), letter]);
  }
  return [...years].map(([year, all]) => ({ year, letters: all }));
}

/** `还有 3 封没读`, `都读过了`. */
export function sayUnread(letters: readonly LetterRow[], all: boolean): string {
  const unread = letters.filter(({ readAt, withdrawn }) => readAt === null && !withdrawn).length;
  if (unread > 0) return `还有 ${unread} 封没读`;
  return all ? `共 ${letters.length} 封，都读过了` : '最近的都读过了';
}
