/** Imports and their rows as the desk sees them. */
import { rowInSheet } from '@jiashu/shared/ledger/rowNumber';
import type { ImportRow, ImportView, RowView } from '@jiashu/shared/ledger/schema';
import type { Vault } from '../infra/vault';
import { cellsBy, openCells, openVerdict } from './sealed';
import type { LedgerImport, LedgerRow } from './store';

export interface Around {
  readonly projectName: string;
  readonly by: string;
}

export const presentImport = (found: LedgerImport, { projectName, by }: Around): ImportView => ({
  id: found._id,
  projectId: found.projectId,
  projectName,
  fileName: found.fileName,
  state: found.state,
  by,
  at: found.at.toISOString(),
  version: found.version,
  progress: { done: found.done, of: found.of },
  columns: found.columns.map(({ field, letter, title }) => ({ field, letter, title })),
  unusedColumns: found.unused,
  sheet: found.sheet,
  notes: found.notes,
  counts: found.counts,
  troubles: found.troubles,
  ending: found.ending,
  doubts: found.doubts ?? 0,
  importedBefore: found.importedBefore?.toISOString() ?? null,
  outcome: found.outcome,
  confirmedAt: found.confirmedAt?.toISOString() ?? null,
  undoUntil: found.undoUntil?.toISOString() ?? null,
  kept: found.kept,
});

export const presentInList = (found: LedgerImport, { projectName, by }: Around): ImportRow => ({
  id: found._id,
  projectName,
  fileName: found.fileName,
  state: found.state,
  by,
  at: found.at.toISOString(),
  counts: found.counts,
  outcome: found.outcome,
});

export function presentRow(vault: Vault, { columns }: LedgerImport, row: LedgerRow): RowView {
  const cells = cellsBy(columns, openCells(vault, row));
  const { owners, changes, troubles } = openVerdict(vault, row);
  const cellOf = (field: string) => columns.find((column) => column.field === field);
  return {
    id: row._id,
    n: row.kind === 'gone' ? null : row.n,
    kind: row.kind ?? 'bad',
    hidden: row.hidden,
    label: row.label,
    owners: [...owners],
    changes: [...changes],
    troubles: troubles.map(({ field, code, words }) => {
      const column = cellOf(field);
      return {
        field,
        code,
        words,
        cell: column ? `${column.letter}${rowInSheet(row.n)}` : null,
        text: cells[field] ?? '',
      };
    }),
    end: row.memberId === null ? null : row.end,
  };
}
