/** The sealed parts of rows, changes and members, opened and closed in one place. */
import { type Column, placeOf } from '@jiashu/shared/ledger/columns';
import type { Trouble } from '@jiashu/shared/ledger/owners';
import type { Cells } from '@jiashu/shared/ledger/readRow';
import type { Field } from '@jiashu/shared/ledger/vocabulary';
import type { Member } from '../homes';
import type { Vault } from '../infra/vault';
import type { LedgerChange, LedgerRow } from './store';

/** The cells as they stand in the file, and what was added in the preview where the file has no such column. */
export interface RowCells {
  readonly cells: readonly string[];
  readonly added: Cells;
}

/** What the check found of a row, as it is shown. */
export interface Verdict {
  readonly owners: readonly {
    readonly name: string;
    readonly phone: string | null;
    readonly idNumber: string | null;
  }[];
  readonly changes: readonly string[];
  readonly troubles: readonly Trouble[];
}

/** A member's own data, open. */
export interface PlainMember {
  readonly name: string | null;
  readonly phone: string | null;
  readonly phoneIndex: string | null;
  readonly idNumber: string | null;
}

export interface HomeFields {
  readonly floor?: number;
  readonly signedOn?: string | null;
  readonly handoverPlannedOn?: string;
  readonly handedOverOn?: string | null;
  readonly movedInOn?: string | null;
}

/** What becomes of one member: added (`before` null), corrected, or ended. */
export interface MemberChange {
  readonly id: string;
  readonly before: PlainMember | null;
  readonly after: PlainMember;
  /** Whose membership it was made, when it was added. */
  readonly personId: string | null;
  /** When it was ended. */
  readonly endedAt: string | null;
  /** Whoever is in came by the number of before: staff look whether it is still he. */
  readonly doubted?: true;
}

export interface ChangeBody {
  readonly homeId: string;
  readonly buildingId: string;
  readonly home: { readonly before: HomeFields | null; readonly after: HomeFields } | null;
  readonly members: readonly MemberChange[];
}

const openJson = <T>(vault: Vault, text: string): T => JSON.parse(vault.open(text)) as T;
export const sealJson = (vault: Vault, value: object): string => vault.seal(JSON.stringify(value));

export const openCells = (vault: Vault, { cells }: LedgerRow): RowCells => openJson(vault, cells);
export const openVerdict = (vault: Vault, { verdict }: LedgerRow): Verdict =>
  verdict ? openJson(vault, verdict) : { owners: [], changes: [], troubles: [] };
export const openChange = (vault: Vault, { sealed }: LedgerChange): ChangeBody => openJson(vault, sealed);

/** The cells by what their columns are. */
export function cellsBy(columns: readonly Column[], { cells, added }: RowCells): Cells {
  const found = columns.map(({ field, letter }) => [field, cells[placeOf(letter)] ?? ''] as const);
  return { ...added, ...Object.fromEntries(found) };
}

/** The row with one cell set anew. */
export function withCell(columns: readonly Column[], row: RowCells, field: Field, text: string): RowCells {
  const column = columns.find((one) => one.field === field);
  if (!column) return { ...row, added: { ...row.added, [field]: text } };
  const place = placeOf(column.letter);
  const cells = Array.from({ length: Math.max(row.cells.length, place + 1) }, (_, at) => row.cells[at] ?? '');
  cells[place] = text;
  return { ...row, cells };
}

export const plainMember = (vault: Vault, { name, phone, phoneIndex, idNumber }: Member): PlainMember => ({
  name: name ? vault.open(name) : null,
  phone: phone ? vault.open(phone) : null,
  phoneIndex: phoneIndex ?? null,
  idNumber: idNumber ? vault.open(idNumber) : null,
});

export const sealedMember = (vault: Vault, { name, phone, phoneIndex, idNumber }: PlainMember) => ({
  name: name === null ? null : vault.seal(name),
  ...(name === null ? {} : { nameIndex: vault.blindIndex(name) }),
  phone: phone === null ? null : vault.seal(phone),
  phoneIndex,
  idNumber: idNumber === null ? null : vault.seal(idNumber),
});
