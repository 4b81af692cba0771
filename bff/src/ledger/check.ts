/** Holds a file against the register: what each row would do, what is wrong with it, whom the file doesn't name. */
import { setImmediate as breathe } from 'node:timers/promises';
import { maskIdNumber, maskPhone } from '@jiashu/shared/kernel/mask';
import { type CheckedRow, crossCheck, type NumberedRow } from '@jiashu/shared/ledger/crossCheck';
import { diffHome, type HomeDiff, type LedgerHome, type OwnerDiff } from '@jiashu/shared/ledger/diff';
import { readRow } from '@jiashu/shared/ledger/readRow';
import { type RowKind, rowKinds, type TroubleCode } from '@jiashu/shared/ledger/vocabulary';
import type { Vault } from '../infra/vault';
import { correctedNumbers, type Holders, putsInDoubt } from './doubts';
import { fileHome } from './fileHome';
import { keepGone } from './gone';
import { type Held, holdRegister } from './register';
import { DOUBT, sayHome, sayOwner } from './sayChanges';
import { cellsBy, openCells, openVerdict, sealJson, type Verdict } from './sealed';
import type { Counts, LedgerImport, LedgerRow } from './store';
import type { LedgerWorld } from './world';

const BATCH = 500;

interface Judged {
  readonly row: LedgerRow;
  readonly kind: RowKind;
  readonly codes: TroubleCode[];
  readonly label: string | null;
  readonly verdict: Verdict;
}

/**
 * Checks all rows of an import and keeps what is found; rows whose finding has not changed are left alone. `onProgress`
 * hears how many rows are through.
 */
export async function checkImport(
  world: LedgerWorld,
  found: LedgerImport,
  onProgress: (done: number) => Promise<void> = async () => {},
): Promise<Pick<LedgerImport, 'counts' | 'troubles' | 'ending' | 'doubts'>> {
  const { store, vault } = world;
  const held = await holdRegister(world, found.projectId, found.date1904);
  const rows = await store.fileRows(found._id);
  const checked = crossCheck(await readAll(vault, found, rows, held));
  const judged = await judgeAll(world, rows, checked, held);
  for (let at = 0; at < judged.length; at += BATCH) {
    const changed = judged.slice(at, at + BATCH).filter((one) => !isKept(vault, one));
    await store.setRows(changed.map((one) => ({ id: one.row._id, set: findings(vault, one) })));
    await onProgress(Math.min(at + BATCH, judged.length));
  }
  const gone = await keepGone(world, found, checked, held, rows[0]?.expiresAt ?? world.clock.now());
  const ending = await store.countEnding(found._id);
  const doubts = judged.filter(({ verdict }) => verdict.changes.includes(DOUBT)).length;
  return { counts: { ...countKinds(judged), gone }, troubles: countTroubles(judged), ending, doubts };
}

async function readAll(vault: Vault, { columns }: LedgerImport, rows: readonly LedgerRow[], held: Held) {
  const read: NumberedRow[] = [];
  for (const row of rows) {
    read.push({ n: row.n, ...readRow(cellsBy(columns, openCells(vault, row)), held.known) });
    if (read.length % BATCH === 0) await breathe();
  }
  return read;
}

/** A home's rows are judged together; one with a trouble stays out, and the others of its home go in without it. */
async function judgeAll(
  { vault, persons }: LedgerWorld,
  rows: readonly LedgerRow[],
  checked: readonly CheckedRow[],
  held: Held,
): Promise<Judged[]> {
  const diffs = new Map<string, HomeDiff>();
  const good = new Map<string, CheckedRow[]>();
  for (const row of checked)
    if (row.home && row.troubles.length === 0) good.set(row.home.label, [...(good.get(row.home.label) ?? []), row]);
  for (const [label, theirs] of good) {
    const home = held.homes.get(label) ?? null;
    diffs.set(label, diffHome(fileHome(vault, theirs, home), home));
    if (diffs.size % BATCH === 0) await breathe();
  }
  const holders = await persons.byPhones(correctedNumbers(diffs.values()));
  const told = new Set<string>();
  return checked.map((row, at) => judge(row, rows[at]!, diffs, { ...held, holders }, told));
}

function judge(
  { home, owners, troubles, repeated }: CheckedRow,
  row: LedgerRow,
  diffs: ReadonlyMap<string, HomeDiff>,
  held: Held & { readonly holders: Holders },
  told: Set<string>,
): Judged {
  const label = home?.label ?? null;
  const shown = owners.map(({ name, phone, idNumber }) => ({
    name: name ?? '',
    phone: phone && maskPhone(phone),
    idNumber: idNumber && maskIdNumber(idNumber),
  }));
  const codes = [...new Set(troubles.map(({ code }) => code))];
  const base = { row, label, codes };
  const diff = label === null ? undefined : diffs.get(label);
  if (troubles.length > 0 || !diff || !label)
    return { ...base, kind: 'bad', verdict: { owners: shown, changes: [], troubles } };
  if (repeated) return { ...base, kind: 'repeated', verdict: { owners: shown, changes: [], troubles } };
  const was = held.homes.get(label) ?? null;
  const mine = diff.owners.filter(({ owner }) => owners.some((one) => isHim(owner, one)));
  const doubts = mine.some(
    (owner) => owner.kind === 'changed' && putsInDoubt(owner, ownerOf(was, owner.id), held.holders),
  );
  const changes = [
    ...(told.has(label) ? [] : sayHome(diff, was)),
    ...mine.flatMap((owner) => sayOwner(owner, was)),
    ...(doubts ? [DOUBT] : []),
  ];
  told.add(label);
  return { ...base, kind: kindOf(diff, mine, changes), verdict: { owners: shown, changes, troubles } };
}

const ownerOf = (home: LedgerHome | null, ownerId: string) => home?.owners.find(({ id }) => id === ownerId);

const isHim = (owner: OwnerDiff['owner'], one: { name: string | null; phone: string | null }): boolean =>
  one.phone !== null && owner.phone !== null ? owner.phone === one.phone : owner.name === one.name;

function kindOf(diff: HomeDiff, owners: readonly OwnerDiff[], changes: readonly string[]): RowKind {
  if (changes.length === 0) return 'same';
  return diff.kind === 'new' || owners.some(({ kind }) => kind === 'new') ? 'new' : 'changed';
}

const isKept = (vault: Vault, { row, kind, label, verdict }: Judged): boolean =>
  row.kind === kind && row.label === label && JSON.stringify(openVerdict(vault, row)) === JSON.stringify(verdict);

const findings = (vault: Vault, { kind, codes, label, verdict }: Judged): Partial<LedgerRow> => ({
  ...{ kind, codes, label },
  verdict: sealJson(vault, verdict),
});

export const noCounts = (): Counts => Object.fromEntries(rowKinds.map((kind) => [kind, 0])) as Counts;

function countKinds(judged: readonly Judged[]): Counts {
  const counts = noCounts();
  for (const { kind } of judged) counts[kind]++;
  return counts;
}

function countTroubles(judged: readonly Judged[]): LedgerImport['troubles'] {
  const counts = new Map<TroubleCode, number>();
  for (const { codes } of judged) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, rows]) => ({ code, rows })).sort((one, other) => other.rows - one.rows);
}
