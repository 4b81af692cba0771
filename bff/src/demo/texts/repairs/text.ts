/** How a demo repair is written down. */
import type { PartId, SpaceId } from '@jiashu/shared/repairs/places';
import type { When } from '../../moments';
import type { PictureFacts, SceneName } from '../../pictures';

export type Shot = readonly [scene: SceneName, facts?: Omit<PictureFacts, 'seed'>];

/** A visit is `+1 morning`: days from today and the slot. */
export type RepairStep =
  | readonly ['take', When, engineer: string]
  | readonly ['assign', When, by: string, engineer: string]
  | readonly ['propose', When, visit: string]
  | readonly ['agree', When]
  | readonly ['wish', When, visit: string]
  | readonly ['start', When]
  | readonly ['finish', When, words: string, shot: Shot]
  | readonly ['accept', When]
  | readonly ['reject', When, reason: string, shot?: Shot]
  | readonly ['cancel', When, reason: string]
  | readonly ['void', When, by: string, reason: string]
  | readonly ['rate', When, score: 1 | 2 | 3 | 4 | 5, reasons: readonly string[], words?: string];

export interface RepairText {
  readonly who: string;
  /** Which of his homes; the first where it isn't said. */
  readonly project?: string;
  readonly where: readonly [SpaceId, PartId, symptom: string];
  readonly filed: When;
  readonly words: string;
  readonly shots: readonly Shot[];
  readonly wishes?: readonly string[];
  readonly steps: readonly RepairStep[];
}
