/** Gives a letter the photos and films that are new in it; those it shows already, or shares with the letter it is a copy of, stay. */
import type { Block } from '@jiashu/shared/letters/blocks';
import { photoIdsOf, videoIdsOf } from '@jiashu/shared/letters/body';
import type { Subject } from '../../history';
import type { SignedIn } from '../../http/context';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';

const filesOf = (blocks: readonly Block[]) => [...photoIdsOf(blocks), ...videoIdsOf(blocks)];

/** Throws `invalid` at `photoIds` when a new one isn't the caller's, or is used elsewhere. */
export async function attachPhotos(
  { photos }: LetterWorld,
  blocks: readonly Block[],
  known: Letter | null,
  subject: Subject,
  { caller }: SignedIn,
): Promise<void> {
  const there = new Set(known ? filesOf(known.blocks) : []);
  const fresh = filesOf(blocks).filter((id) => !there.has(id));
  await photos.attach(fresh, caller.personId, subject);
}
