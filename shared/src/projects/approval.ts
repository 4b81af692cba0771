/** A version's way to the public: who moves it where (DOMAIN §3, §12). Pure. */
import type { DeclarationState } from './vocabulary';

export type DeclarationMove = 'revise' | 'submit' | 'sendBack' | 'publish' | 'discard';

const NEXT: Readonly<Record<DeclarationState, Readonly<Partial<Record<DeclarationMove, DeclarationState>>>>> = {
  draft: { revise: 'draft', submit: 'review', discard: 'discarded' },
  review: { sendBack: 'draft', publish: 'published' },
  published: {},
  discarded: {},
};

/** The state a move leads to; null where it can't be made. What is published never moves again. */
export const declarationAfter = (state: DeclarationState, move: DeclarationMove): DeclarationState | null =>
  NEXT[state][move] ?? null;

/** The states in which a move can be made. */
export const statesFor = (move: DeclarationMove): DeclarationState[] =>
  (Object.keys(NEXT) as DeclarationState[]).filter((state) => declarationAfter(state, move) !== null);

/** Four eyes: whoever wrote the last word of a version doesn't let it out himself. */
export const mayLetOut = (approverId: string, savedById: string): boolean => approverId !== savedById;
