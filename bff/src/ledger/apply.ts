/**
 * Puts a confirmed file into the register, batch by batch. What was there before is written down first and once; then the
 * batch is written; then the cursor moves. Cut off anywhere and run again, it does the same and no more.
 */

import { diffHome } from '@jiashu/shared/ledger/diff';
import { readRow } from '@jiashu/shared/ledger/readRow';
import { changeOf } from './changes';
import { newNumbers } from './doubts';
import { endMissing } from './endMissing';
import { fileHome } from './fileHome';
import { putIn } from './putIn';
import { type Held, holdRegister, ledgerHome } from './register';
import { cellsBy, openCells } from './sealed';
import type { LedgerImport, LedgerRow } from './store';
import type { LedgerWorld } from './world';

const BATCH = 400;

/** Works through what is left of a running import. False when somebody else works on it or it no longer runs. */
export async function applyImport(world: LedgerWorld, importId: string): Promise<boolean> {
  const begun = await world.store.import(importId);
  if (begun?.state !== 'running') return false;
  let found: LedgerImport = begun;
  const held = await holdRegister(world, found.projectId, found.date1904);
  const { handoverOn } = await world.projects.get(found.projectId);
  for (;;) {
    const batch = await nextHomes(world, found);
    if (batch.size === 0) break;
    await applyHomes(world, found, batch, held, handoverOn);
    const set = { cursor: [...batch.keys()].at(-1)!, done: found.done + batch.size };
    if (!(await world.store.move(importId, { state: 'running', cursor: found.cursor }, set))) return false;
    found = { ...found, ...set };
  }
  await endMissing(world, found);
  return true;
}

/** Whole homes with their rows, in the order of their labels. */
async function nextHomes({ store }: LedgerWorld, { _id, cursor }: LedgerImport): Promise<Map<string, LedgerRow[]>> {
  const rows = await store.rowsByHome(_id, cursor, BATCH);
  const homes = new Map<string, LedgerRow[]>();
  for (const row of rows) homes.set(row.label!, [...(homes.get(row.label!) ?? []), row]);
  const last = [...homes.keys()].at(-1);
  // The batch may end in the middle of a home.
  if (last !== undefined && rows.length === BATCH) homes.set(last, await store.rowsOfHome(_id, last));
  return homes;
}

async function applyHomes(
  world: LedgerWorld,
  found: LedgerImport,
  batch: ReadonlyMap<string, readonly LedgerRow[]>,
  held: Held,
  handoverOn: string,
): Promise<void> {
  const { vault, homes: book, persons } = world;
  const there = await book.register.homesLabelled(found.projectId, [...batch.keys()]);
  const owners = await book.register.owners({ homeIds: there.map(({ _id }) => _id) });
  const touched = [...batch].flatMap(([label, rows]) => {
    const read = rows.map((row) => readRow(cellsBy(found.columns, openCells(vault, row)), held.known));
    const known = there.find((one) => one.label === label);
    const theirs = owners.filter(({ homeId }) => homeId === known?._id);
    const home = known ? ledgerHome(vault, known, theirs) : null;
    const mine = read.filter(({ home: said }) => said?.label === label);
    // The register may have changed since the file was checked: a home that no longer fits stays out.
    if (mine.length === 0) return [];
    const file = fileHome(vault, mine, home);
    const diff = diffHome(file, home);
    return diff.kind === 'same' ? [] : [{ label, buildingId: file.buildingId, diff, home, owners: theirs }];
  });
  const people = await persons.byPhones(newNumbers(touched.map(({ diff }) => diff)));
  await putIn(
    world,
    found,
    touched.map((one) => changeOf(world, found, one, people, handoverOn)),
  );
}
