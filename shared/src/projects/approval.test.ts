import { describe, expect, test } from 'vitest';
import { type DeclarationMove, declarationAfter, mayLetOut, statesFor } from './approval';
import { type DeclarationState, declarationStates } from './vocabulary';

const MOVES: readonly DeclarationMove[] = ['revise', 'submit', 'sendBack', 'publish', 'discard'];
/** Every move that can be made; all others can't. */
const ALLOWED: Readonly<Record<string, DeclarationState>> = {
  'draft revise': 'draft',
  'draft submit': 'review',
  'draft discard': 'discarded',
  'review sendBack': 'draft',
  'review publish': 'published',
};

describe('a version', () => {
  test.each(declarationStates.flatMap((state) => MOVES.map((move) => [state, move] as const)))(
    '%s: %s',
    (state, move) => {
      expect(declarationAfter(state, move)).toBe(ALLOWED[`${state} ${move}`] ?? null);
    },
  );
  test.each(MOVES)('can %s from the states the table says', (move) => {
    const expected = declarationStates.filter((state) => `${state} ${move}` in ALLOWED);
    expect(statesFor(move)).toEqual(expected);
  });
  test('is let out by somebody else than who wrote it last', () => {
    expect([mayLetOut('a', 'b'), mayLetOut('a', 'a')]).toEqual([true, false]);
  });
});
