/** How many files one may have sent without using them: what is sent for nothing fills the disk for a day. */
import { AppError } from '../http/errors';
import type { StoredFile } from './store';
import type { FileWorld } from './take';

/** A draft with photos may lie for a day before it is sent. */
export const UNUSED_MS = 86_400_000;

/** Says when the first of them makes room. */
export function noRoom(waiting: readonly Pick<StoredFile, 'at'>[], most: number, now: Date): AppError {
  const first = waiting[0]?.at ?? now;
  const retryAfter = Math.max(1, Math.ceil((first.getTime() + UNUSED_MS - now.getTime()) / 1000));
  const message = `您传了 ${most} 个还没用上的文件。先把写好的提交；没用上的一天后自动清掉，再传。`;
  return new AppError('tooMany', { data: [{ path: 'file', message }], retryAfter });
}

/** Before the bytes are read and looked at. Throws `tooMany`; one that is sent again has its place. */
export async function requireRoom(
  { store, mostUnused }: Pick<FileWorld, 'store' | 'mostUnused'>,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<void> {
  const waiting = await store.unused(personId);
  if (waiting.length >= mostUnused && !waiting.some(({ _id }) => _id === id)) throw noRoom(waiting, mostUnused, now);
}
