/** Which imports a caller may see and act on. */
import type { Caller } from '../http/context';
import { found } from '../http/errors';
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
