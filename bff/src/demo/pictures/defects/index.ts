/** Each defect from afar and from near; the facts say which, and whether it has been put right. */

import type { PictureFacts } from '../facts';
import type { DefectScene } from '../scenes';
import { breakerClose, breakerWide } from './breakers';
import { liftScratchClose, liftScratchWide, stuckDoorClose, stuckDoorWide } from './doors';
import { drainClose, drainWide } from './drains';
import { foggedClose, foggedWide } from './fog';
import { drippingClose, drippingWide } from './pipes';
import { rampPuddleClose, rampPuddleWide } from './ramps';
import { hollowTileClose, hollowTileWide } from './tiles';
import {
  ceilingStainClose,
  ceilingStainWide,
  crackClose,
  crackWide,
  dampWallClose,
  dampWallWide,
  peelingClose,
  peelingWide,
} from './walls';
import { scratchClose, scratchWide, seepageClose, seepageWide } from './windows';

type Painter = (facts: PictureFacts) => string;

const ranged =
  (wide: Painter, close: Painter): Painter =>
  (facts) =>
    facts.range === 'close' ? close(facts) : wide(facts);

export const DEFECT_PAINTERS: Record<DefectScene, Painter> = {
  'defect-ceiling-stain': ranged(ceilingStainWide, ceilingStainClose),
  'defect-damp-wall': ranged(dampWallWide, dampWallClose),
  'defect-wall-crack': ranged(crackWide, crackClose),
  'defect-hollow-tile': ranged(hollowTileWide, hollowTileClose),
  'defect-fogged-glass': ranged(foggedWide, foggedClose),
  'defect-frame-scratch': ranged(scratchWide, scratchClose),
  'defect-window-seepage': ranged(seepageWide, seepageClose),
  'defect-dripping-pipe': ranged(drippingWide, drippingClose),
  'defect-tripped-breaker': ranged(breakerWide, breakerClose),
  'defect-stuck-door': ranged(stuckDoorWide, stuckDoorClose),
  'defect-peeling-paint': ranged(peelingWide, peelingClose),
  'defect-lift-scratch': ranged(liftScratchWide, liftScratchClose),
  'defect-ramp-puddle': ranged(rampPuddleWide, rampPuddleClose),
  'defect-blocked-drain': ranged(drainWide, drainClose),
};
