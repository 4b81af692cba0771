/** What a picture is told: a seed and the few facts the scene should show. */

import type { Sky } from './canvas/light';

export interface PictureFacts {
  /** Two pictures of one scene with different seeds differ in standpoint, people and things. */
  seed: number;
  /** Hour and weather; the seed chooses by day where it isn't said. */
  sky?: Sky | undefined;
  /** Floors of the tower in front that are cast; with `floorsTotal` as built and crowned. */
  floorsBuilt?: number | undefined;
  floorsTotal?: number | undefined;
  /** Defects only: the whole room, or a hand's breadth. Default wide. */
  range?: 'wide' | 'close' | undefined;
  /** Defects only: the same place after the repair. */
  repaired?: boolean | undefined;
}
