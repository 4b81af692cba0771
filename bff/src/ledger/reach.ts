/** Which imports a caller may see and act on. */
import { KEEP_DAYS } from '@jiashu/shared/ledger/vocabulary';
import type { Caller, SignedIn } from '../http/context';
import { AppError, conflict, found } from '../http/errors';
import { requireRole } from '../http/reach';
import { IMPORTING } from './policy';
import type { LedgerImport } from './store';
import type { LedgerWorld } from './world';

/** Throws `notFound`, and `forbidden` outside the caller's scope. */
export async function reachImport({ store }: LedgerWorld, importId: string, caller: Caller): Promise<LedgerImport> {
  const import_ = found(await store.import(importId));
  requireRole(caller, import_.projectId, IMPORTING);
  return import_;
}

const KEEP_MS = KEEP_DAYS * 86_400_000;

/** An import whose rows are still kept. Throws `notFound`, `forbidden`, and `closed` after its seven days. */
export async function reachRows(
  world: LedgerWorld,
  importId: string,
  { caller, now }: Pick<SignedIn, 'caller' | 'now'>,
): Promise<LedgerImport> {
  const import_ = await reachImport(world, importId, caller);
  if (now.getTime() - import_.at.getTime() > KEEP_MS) throw new AppError('closed');
  return import_;
}

/** An import that waits for its confirmation. Throws as `reachRows` does, and `conflict` once it no longer waits. */
export async function reachWaiting(world: LedgerWorld, importId: string, ctx: SignedIn): Promise<LedgerImport> {
  const import_ = await reachRows(world, importId, ctx);
  if (import_.state !== 'ready') throw conflict();
  return import_;
}
