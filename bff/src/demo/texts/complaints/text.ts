/** How a demo complaint is written down. */
import type { OwnerFacts } from '@jiashu/shared/complaints/schema';
import type { WorkState } from '@jiashu/shared/complaints/states';
import type { ComplaintKind, Level } from '@jiashu/shared/complaints/vocabulary';
import type { When } from '../../moments';
import type { Shot } from '../repairs';

/** Every step but the owner's own names who takes it. */
export type ComplaintStep =
  | readonly ['accept', When, by: string]
  | readonly ['assign', When, by: string, handler: string]
  | readonly ['advance', When, by: string, to: WorkState]
  | readonly ['arrive', When, by: string]
  | readonly ['answer' | 'propose' | 'note', When, by: string, text: string, shot?: Shot]
  | readonly ['level', When, by: string, level: Level, reason: string]
  | readonly ['close', When, by: string, reason: string]
  | readonly ['add', When, text: string]
  | readonly ['agree', When]
  | readonly ['disagree' | 'withdraw' | 'reopen', When, reason: string]
  | readonly ['rate', When, score: 1 | 2 | 3 | 4 | 5, reasons: readonly string[], words?: string];

export interface ComplaintText {
  /** Somebody of the cast, or `桐荫里 3`: the third of that project's others. */
  readonly who: string;
  /** Which of his homes; the first where it isn't said. */
  readonly project?: string;
  readonly kind: ComplaintKind;
  readonly title: string;
  readonly text: string;
  readonly filed: When;
  readonly shots?: readonly Shot[];
  readonly facts?: Partial<OwnerFacts>;
  readonly steps: readonly ComplaintStep[];
}
