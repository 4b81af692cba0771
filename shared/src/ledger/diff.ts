/** What a file would change at one home. Empty cells change nothing; nobody is ever taken out by not being named. */
import type { Day } from '../kernel/time';
import { type Owner, plainName } from './owners';
import type { Dates } from './readRow';
import { DATE_FIELDS, type DateField, type OwnerPart } from './vocabulary';

/** A home as the file says it, from all its rows. */
export interface FileHome {
  readonly label: string;
  readonly buildingId: string;
  readonly floor: number;
  readonly dates: Dates;
  readonly owners: readonly FileOwner[];
}

/** `phoneIndex` stands for the phone: what it is compared by. */
export interface FileOwner extends Owner {
  readonly phoneIndex: string | null;
}

export interface LedgerOwner {
  readonly id: string;
  readonly name: string | null;
  readonly phoneIndex: string | null;
  /** The ledger can say the phone itself, not only recognise it. */
  readonly knowsPhone: boolean;
  readonly idNumber: string | null;
  /** Who has come to be him; null while nobody has. */
  readonly personId: string | null;
}

export interface LedgerHome {
  readonly id: string;
  readonly floor: number;
  readonly dates: Readonly<Record<DateField, Day | null>>;
  readonly owners: readonly LedgerOwner[];
}

export type OwnerDiff =
  | { readonly kind: 'new'; readonly owner: FileOwner }
  | { readonly kind: 'changed'; readonly id: string; readonly owner: FileOwner; readonly parts: readonly OwnerPart[] }
  | { readonly kind: 'same'; readonly id: string; readonly owner: FileOwner };

export interface HomeDiff {
  readonly kind: 'new' | 'changed' | 'same';
  /** What the home's own fields become. */
  readonly set: Partial<Record<DateField, Day>> & { readonly floor?: number };
  readonly owners: readonly OwnerDiff[];
  /** Owners of the ledger whom the file doesn't name. */
  readonly gone: readonly string[];
}

/** `home` is null where the ledger has no such home. */
export function diffHome(file: FileHome, home: LedgerHome | null): HomeDiff {
  const set = home ? changedFields(file, home) : { ...file.dates, floor: file.floor };
  const owners = diffOwners(file.owners, home?.owners ?? []);
  const known = new Set(owners.flatMap((owner) => (owner.kind === 'new' ? [] : owner.id)));
  const gone = (home?.owners ?? []).filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const touched = Object.keys(set).length > 0 || owners.some(({ kind }) => kind !== 'same');
  return { kind: home ? (touched ? 'changed' : 'same') : 'new', set, owners, gone };
}

function changedFields(file: FileHome, home: LedgerHome): HomeDiff['set'] {
  const dates = DATE_FIELDS.filter(
    (field) => file.dates[field] !== undefined && file.dates[field] !== home.dates[field],
  );
  return {
    ...Object.fromEntries(dates.map((field) => [field, file.dates[field]])),
    ...(file.floor === home.floor ? {} : { floor: file.floor }),
  };
}

type Fits = (owner: FileOwner, known: LedgerOwner) => boolean;

/** The file says of him what an export would write: neither more nor less. */
const isWritten: Fits = (owner, known) =>
  owner.phoneIndex === (known.knowsPhone ? known.phoneIndex : null) &&
  owner.idNumber === known.idNumber &&
  (owner.name === null || known.name === null ? owner.name === known.name : sameName(owner, known));

/** Who is who: first by phone, then by name among those who are left, so that a new number is one person's new number. */
function diffOwners(file: readonly FileOwner[], ledger: readonly LedgerOwner[]): OwnerDiff[] {
  const left = new Set(ledger);
  const match = new Map<FileOwner, LedgerOwner>();
  const pair = (fits: Fits) => {
    for (const owner of file) {
      if (match.has(owner)) continue;
      const known = [...left].find((one) => fits(owner, one));
      if (!known) continue;
      left.delete(known);
      match.set(owner, known);
    }
  };
  const byPhone: Fits = (owner, known) => owner.phoneIndex !== null && owner.phoneIndex === known.phoneIndex;
  const byName: Fits = (owner, known) => owner.name !== null && known.name !== null && sameName(owner, known);
  pair(isWritten);
  pair((owner, known) => byPhone(owner, known) && sameName(owner, known));
  pair(byPhone);
  pair(byName);
  return file.map((owner) => {
    const known = match.get(owner);
    if (!known) return { kind: 'new', owner };
    const parts = changedParts(owner, known);
    return parts.length > 0 ? { kind: 'changed', id: known.id, owner, parts } : { kind: 'same', id: known.id, owner };
  });
}

const sameName = (owner: FileOwner, known: LedgerOwner): boolean =>
  owner.name === null || known.name === null || plainName(owner.name) === plainName(known.name);

function changedParts(owner: FileOwner, known: LedgerOwner): OwnerPart[] {
  const name = owner.name !== null && (known.name === null || !sameName(owner, known));
  const phone = owner.phoneIndex !== null && (owner.phoneIndex !== known.phoneIndex || !known.knowsPhone);
  const idNumber = owner.idNumber !== null && owner.idNumber !== known.idNumber;
  return [
    ...(name ? ['name' as const] : []),
    ...(phone ? ['phone' as const] : []),
    ...(idNumber ? ['idNumber' as const] : []),
  ];
}

/**
 * The home that all rows of one label say together; later rows add what earlier ones left open. Two who stand in the ledger
 * just so (`known`) stay two, however alike they are.
 */
export function gatherHome(
  rows: readonly {
    readonly home: Omit<FileHome, 'dates' | 'owners'>;
    readonly dates: Dates;
    readonly owners: readonly FileOwner[];
  }[],
  known: readonly LedgerOwner[],
): FileHome {
  const left = new Set(known);
  const owners: FileOwner[] = [];
  const others: FileOwner[] = [];
  for (const owner of rows.flatMap((row) => row.owners)) {
    const written = [...left].find((one) => isWritten(owner, one));
    if (written) left.delete(written);
    (written ? owners : others).push(owner);
  }
  for (const owner of others) {
    if (owners.some((one) => isSaid(one, owner))) continue;
    const at = owners.findIndex((one) => isSamePerson(one, owner));
    if (at < 0) owners.push(owner);
    else owners[at] = filledFrom(owners[at]!, owner);
  }
  return { ...rows[0]!.home, dates: Object.assign({}, ...rows.map(({ dates }) => dates)) as Dates, owners };
}

const isSaid = (one: FileOwner, again: FileOwner): boolean =>
  (['name', 'phoneIndex', 'idNumber'] as const).every((part) => one[part] === again[part]);

function isSamePerson(one: FileOwner, other: FileOwner): boolean {
  if (one.phoneIndex !== null && other.phoneIndex !== null) return one.phoneIndex === other.phoneIndex;
  return one.name !== null && other.name !== null && plainName(one.name) === plainName(other.name);
}

const filledFrom = (one: FileOwner, other: FileOwner): FileOwner => ({
  name: one.name ?? other.name,
  phone: one.phone ?? other.phone,
  phoneIndex: one.phoneIndex ?? other.phoneIndex,
  idNumber: one.idNumber ?? other.idNumber,
});
