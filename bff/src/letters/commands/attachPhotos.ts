/** Gives a letter the photos that are new in it; those it shows already, or shares with the letter it is a copy of, stay. */
import type { Block } from '@jiashu/shared/letters/blocks';
import { photoIdsOf } from '@jiashu/shared/letters/body';
import type { Subject } from '../../history';
import type { SignedIn } from '../../http/context';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';

/** Throws `invalid` at `photoIds` when a new one isn't the caller's, or is used elsewhere. */
export async function attachPhotos(
  { photos }: LetterWorld,
  blocks: readonly Block[],
  known: Letter | null,
  subject: Subject,
  { caller }: SignedIn,
): Promise<void> {
  const there = new Set(known ? photoIdsOf(known.blocks) : []);
  const fresh = photoIdsOf(blocks).filter((id) => !there.has(id));
  await photos.attach(fresh, caller.personId, subject);
}
