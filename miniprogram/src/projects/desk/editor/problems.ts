/** What the server said is wrong, at the row and the field it was written in. Pure. */
import type { FieldProblem } from '@jiashu/shared/kernel/errors';
import { type FormRow, isWritten } from './form';
import type { SectionKey } from './sections';

/** Where a field of what is sent is called otherwise in the form. */
const COLUMNS: Readonly<Record<string, string>> = {
  ...{ lowFen: 'low', highFen: 'high', photoId: 'photo' },
  ...{ 'at.x': 'x', 'at.y': 'y' },
};

export interface SectionProblems {
  /** Of the section as a whole: too many rows, one of them twice. */
  readonly whole: string | undefined;
  at(rowKey: string, column: string): string | undefined;
}

/** The server counts only rows that were sent: one nobody has written anything in is not. */
export function problemsOf(
  section: SectionKey,
  rows: readonly FormRow[],
  problems: readonly FieldProblem[],
): SectionProblems {
  const sent = rows.filter((row) => isWritten(section, row)).map(({ key }) => key);
  const found = new Map<string, string>();
  for (const { path, message } of problems) {
    const [head, index, ...rest] = path.split('.');
    if (head !== section) continue;
    const field = rest.join('.');
    const place = index === undefined ? '' : `${sent[Number(index)]} ${COLUMNS[field] ?? field}`;
    if (!found.has(place)) found.set(place, message);
  }
  return { whole: found.get(''), at: (rowKey, column) => found.get(`${rowKey} ${column}`) };
}
