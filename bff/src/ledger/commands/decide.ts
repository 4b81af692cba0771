/** What staff decide of an import: whom to end, to confirm it, to drop it, to take it back. */
import { type Fact, factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { AppError, conflict, found } from '../../http/errors';
import { isDuplicateKey } from '../../infra/mongo';
import { reachImport, reachWaiting } from '../reach';
import type { LedgerImport } from '../store';
import type { LedgerWorld } from '../world';

const subjectOf = (id: string) => ({ kind: 'ledgerImport', id });

/** A choice is a new version: nobody confirms what he hasn't seen. Throws as `reachWaiting` does. */
export async function chooseEnding(
  world: LedgerWorld,
  { importId, rowId, end }: { importId: string; rowId?: string | undefined; end: boolean },
  ctx: SignedIn,
): Promise<LedgerImport> {
  await reachWaiting(world, importId, ctx);
  if (!(await world.store.countVersion(importId))) throw conflict();
  await world.store.setEnding(importId, rowId, end);
  await world.store.move(importId, { state: 'ready' }, { ending: await world.store.countEnding(importId) });
  return found(await world.store.import(importId));
}

/** Throws as `reachWaiting` does, and `conflict` when it was repaired or otherwise chosen since `version`. */
export async function confirmImport(
  world: LedgerWorld,
  importId: string,
  version: number,
  ctx: SignedIn,
): Promise<LedgerImport> {
  const { projectId, counts, ending } = await reachWaiting(world, importId, ctx);
  const data = { new: counts.new, changed: counts.changed, skipped: counts.bad, ending };
  const fact = factOf(ctx, 'ledger.confirmed', subjectOf(importId), { projectId }, data);
  const of = counts.new + counts.changed + counts.same + counts.repeated;
  const set = { state: 'running' as const, confirmedAt: ctx.now, working: true, cursor: '', done: 0, of };
  await begin(world, { _id: importId, state: 'ready', version }, set, fact);
  return found(await world.store.import(importId));
}

/** Throws `notFound`, `forbidden`, and `conflict` when it is no longer waiting. */
export async function dropImport(world: LedgerWorld, importId: string, ctx: SignedIn): Promise<void> {
  const { projectId } = await reachImport(world, importId, ctx.caller);
  const fact = factOf(ctx, 'ledger.dropped', subjectOf(importId), { projectId });
  if (!(await world.imports.change({ _id: importId, state: 'ready' }, { $set: { state: 'dropped' } }, fact)))
    throw conflict();
}

/** Throws `notFound`, `forbidden`, `closed` after its thirty days, and `conflict` unless it is done. */
export async function beginUndo(world: LedgerWorld, importId: string, ctx: SignedIn): Promise<LedgerImport> {
  const { projectId, undoUntil } = await reachImport(world, importId, ctx.caller);
  if (undoUntil && undoUntil <= ctx.now) throw new AppError('closed');
  const fact = factOf(ctx, 'ledger.undoBegun', subjectOf(importId), { projectId });
  const of = await world.store.countChanges(importId);
  const set = { state: 'undoing' as const, working: true, cursor: '', done: 0, of };
  await begin(world, { _id: importId, state: 'done' }, set, fact);
  return found(await world.store.import(importId));
}

/** Throws `conflict`, and `inProgress` while the background is at another import of the project. */
async function begin(
  world: LedgerWorld,
  where: Partial<LedgerImport>,
  set: Partial<LedgerImport>,
  fact: Fact,
): Promise<void> {
  try {
    if (!(await world.imports.change(where, { $set: set }, fact))) throw conflict();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new AppError('inProgress', { cause: error });
  }
}
