/** How a letter gets from the first line to its readers (DOMAIN §4): which step leads from where to where. Pure. */
import type { LetterState } from './vocabulary';

interface Step {
  readonly from: readonly LetterState[];
  readonly to: LetterState;
}

export const LETTER_STEPS = {
  /** The author hands it to customer relations. */
  submit: { from: ['draft'], to: 'inReview' },
  /** The author takes it back to go on writing. */
  recall: { from: ['inReview', 'approved', 'scheduled'], to: 'draft' },
  /** Customer relations gives it back with words. */
  sendBack: { from: ['inReview', 'approved', 'scheduled'], to: 'draft' },
  approve: { from: ['inReview'], to: 'approved' },
  schedule: { from: ['approved', 'scheduled'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'approved' },
  publish: { from: ['approved', 'scheduled'], to: 'published' },
  /** The content check found something after all: customer relations looks again. */
  holdBack: { from: ['approved', 'scheduled'], to: 'inReview' },
  /** A visible erratum: what is out is never changed silently. */
  correct: { from: ['published'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
} as const satisfies Record<string, Step>;

export type LetterStep = keyof typeof LETTER_STEPS;

export const mayStep = (state: LetterState, step: LetterStep): boolean =>
  (LETTER_STEPS[step].from as readonly LetterState[]).includes(state);

/** Four eyes: whoever wrote a word of a letter does not approve it. */
export const mayApprove = (writerIds: readonly string[], personId: string): boolean => !writerIds.includes(personId);
