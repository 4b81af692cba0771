/** What of a letter is for everybody. Pure. */
import type { BlockView } from '../blocks';

/** Only a letter that is out and that its author declared shareable. */
export const isPublic = (letter: {
  readonly shareable: boolean;
  readonly publishedAt: Date | null;
  readonly withdrawal: object | null;
}): boolean => letter.shareable && letter.publishedAt !== null && letter.withdrawal === null;

/** The blocks without what owners asked: their questions stay among the owners. */
export const publicBlocks = (blocks: readonly BlockView[]): BlockView[] =>
  blocks.filter(({ kind }) => kind !== 'question');
