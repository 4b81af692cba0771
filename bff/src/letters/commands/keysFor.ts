/** Names for a letter's blocks: those the editor gave, one of our own where there is none or it is taken. */
import type { LetterDraft } from '@jiashu/shared/letters/deskSchema';

/** One for each block, no two the same. `seed` makes the same input give the same names. */
export function keysFor({ blocks, blockKeys }: Pick<LetterDraft, 'blocks' | 'blockKeys'>, seed: string): string[] {
  const taken = new Set<string>();
  return blocks.map((_, index) => {
    const given = blockKeys[index];
    const key = given && !taken.has(given) ? given : `b-${index}-${seed.slice(0, 12)}`;
    taken.add(key);
    return key;
  });
}
