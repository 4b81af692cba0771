/** Owners of the ledger whom a file doesn't name: they stay, unless staff choose to end them. */
import type { CheckedRow } from '@jiashu/shared/ledger/crossCheck';
import { diffHome } from '@jiashu/shared/ledger/diff';
import { derivedId } from '../history';
import type { Vault } from '../infra/vault';
import { fileHome } from './fileHome';
import type { Held } from './register';
import { sealJson, type Verdict } from './sealed';
import type { LedgerImport, LedgerRow } from './store';
import type { LedgerWorld } from './world';

/** Keeps them as rows of the preview after all of the file's own; gives how many there are. */
export async function keepGone(
  { store, vault }: LedgerWorld,
  { _id: importId }: LedgerImport,
  checked: readonly CheckedRow[],
  held: Held,
  expiresAt: Date,
): Promise<number> {
  const afterAll = (checked.at(-1)?.n ?? 0) + 1;
  const rows = goneFrom(vault, checked, held).map(({ id, label, name }, index): LedgerRow => {
    const owners = [{ name: name ?? '', phone: null, idNumber: null }];
    const verdict: Verdict = { owners, changes: [], troubles: [] };
    return {
      _id: derivedId('ledger gone', importId, id),
      ...{ importId, n: afterAll + index, hidden: false, kind: 'gone', codes: [], label, memberId: id },
      cells: sealJson(vault, { cells: [], added: {} }),
      verdict: sealJson(vault, verdict),
      ...{ end: false, expiresAt },
    };
  });
  const now = new Set(rows.map(({ _id }) => _id));
  const were = await store.goneRows(importId);
  await store.removeRows(were.filter(({ _id }) => !now.has(_id)).map(({ _id }) => _id));
  await store.insertRows(rows);
  return rows.length;
}

/** Those of the buildings in the file whom it doesn't name. A home with a row to repair says nothing yet. */
function goneFrom(vault: Vault, checked: readonly CheckedRow[], held: Held) {
  const unclear = new Set(checked.flatMap(({ home, troubles }) => (home && troubles.length > 0 ? home.label : [])));
  const named = new Map<string, CheckedRow[]>();
  for (const row of checked) if (row.home) named.set(row.home.label, [...(named.get(row.home.label) ?? []), row]);
  const buildings = new Set(checked.flatMap(({ home }) => home?.buildingId ?? []));
  return [...held.homes].sort(byLabel).flatMap(([label, home]) => {
    if (!buildings.has(home.buildingId) || unclear.has(label)) return [];
    const theirs = named.get(label);
    const gone = theirs ? diffHome(fileHome(vault, theirs, home), home).gone : home.owners.map(({ id }) => id);
    // Somebody without a name and a phone can't stand in any file.
    const people = home.owners.filter(({ id, name, phoneIndex }) => gone.includes(id) && (name ?? phoneIndex) !== null);
    return people.map(({ id, name }) => ({ id, label, name }));
  });
}

const collator = new Intl.Collator('zh', { numeric: true });
const byLabel = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  collator.compare(one, other);
