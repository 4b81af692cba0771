/** Sets one cell anew in the preview and checks the whole file again, since rows depend on one another. */
import type { Field } from '@jiashu/shared/ledger/vocabulary';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict, found } from '../../http/errors';
import { checkImport } from '../check';
import { reachWaiting } from '../reach';
import { openCells, sealJson, withCell } from '../sealed';
import type { LedgerImport, LedgerRow } from '../store';
import type { LedgerWorld } from '../world';

export interface Repair {
  readonly importId: string;
  readonly rowId: string;
  readonly version: number;
  readonly field: Field;
  readonly text: string;
}

/** Throws as `reachWaiting` does, and `conflict` when it was repaired or otherwise chosen since `version`. */
export async function repairCell(
  world: LedgerWorld,
  { importId, rowId, version, field, text }: Repair,
  ctx: SignedIn,
): Promise<{ import: LedgerImport; row: LedgerRow }> {
  const { store, vault, imports } = world;
  const { projectId, columns } = await reachWaiting(world, importId, ctx);
  const row = await store.row(rowId);
  if (row?.importId !== importId || row.kind === 'gone') found(null);
  const fact = factOf(
    ctx,
    'ledger.repaired',
    { kind: 'ledgerImport', id: importId },
    { projectId },
    { n: row!.n, field },
  );
  const where = { _id: importId, state: 'ready' as const, version };
  if (!(await imports.change(where, { $inc: { version: 1 } }, fact))) throw conflict();
  await store.setRows([
    { id: rowId, set: { cells: sealJson(vault, withCell(columns, openCells(vault, row!), field, text)) } },
  ]);
  const counted = await checkImport(world, found(await store.import(importId)));
  await store.move(importId, { state: 'ready' }, counted);
  return { import: found(await store.import(importId)), row: found(await store.row(rowId)) };
}
