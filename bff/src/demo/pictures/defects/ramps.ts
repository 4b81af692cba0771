/** Puddle at the foot of the garage ramp. */

import { diceOf } from '../canvas/dice';
import { darker, lighter, PAINT } from '../canvas/palette';
import { points } from '../canvas/shapes';
import type { PictureFacts } from '../facts';
import { puddle } from '../rooms/garage';
import { mood } from '../rooms/shell';
import { emptyRamp, grate, RAMP, rampOf } from '../site/ramp';
import { type CloseUp, closeUpOf, slant } from './closeUp';
import { drop, uneven } from './marks';
import { tag } from './signs';

export function rampPuddleWide(facts: PictureFacts): string {
  const ramp = rampOf({ ...facts, sky: facts.sky ?? (facts.repaired ? 'overcast' : 'rain') }, 'ramp puddle');
  const { view, light, slope } = ramp;
  const fault = diceOf(facts.seed, 'puddle fault');
  const flow = () =>
    Array.from({ length: 7 }, () => {
      const u = fault.between(-RAMP.half + 0.6, RAMP.half - 0.6);
      return slope.stroke(
        points([u, 0], [u + fault.between(-0.2, 0.2), 2.5], [u + fault.between(-0.3, 0.3), 6]),
        '#b9c7cc',
        0.09,
        { opacity: 0.5 },
      );
    }).join('');
  const flooded = () =>
    flow() +
    puddle(view, -RAMP.half + 0.1, 0.6, RAMP.half * 2 - 0.2, RAMP.start - 0.2, fault, lighter(PAINT.water, 0.1));
  return emptyRamp(ramp) + (facts.repaired ? grate(ramp) : flooded()) + mood(light);
}

export function rampPuddleClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'puddle close', 1.6);
  const { plane, dice, fault, repaired } = it;
  const ground = asphalt(it);
  if (repaired) return ground + slant(dice) + tag(plane, 1.3, 0.06, 0.2);
  const leaves = fallenLeaves(it);
  const water = standing(it);
  const rings = Array.from({ length: 5 }, () => drop(plane, fault.between(0.1, 1.5), fault.between(0.05, 0.3), 0.012));
  return ground + leaves.slice(0, 16).join('') + water + leaves.slice(16).join('') + rings.join('') + slant(dice);
}

/** The floor before the ramp: grained asphalt, a yellow line, the drain. */
function asphalt(it: CloseUp): string {
  const { plane, width, height, dice } = it;
  const grain = Array.from({ length: 180 }, () =>
    plane.disc(
      dice.between(0, width),
      dice.between(0, height),
      dice.between(0.002, 0.007),
      dice.chance(0.5) ? '#97948d' : '#5f5d59',
      { opacity: 0.6 },
    ),
  );
  return (
    plane.rect(0, 0, width, height, PAINT.asphalt) +
    grain.join('') +
    plane.rect(0, 0.72, width, 0.07, PAINT.helmet) +
    plane.rect(0, 0.72, width, 0.012, darker(PAINT.helmet, 0.2)) +
    grating(it)
  );
}

function grating({ plane, width }: CloseUp): string {
  const bars = Array.from({ length: 34 }, (_, i) => plane.rect(0.012 + i * 0.048, 0.36, 0.026, 0.2, '#25282a'));
  return (
    plane.rect(0, 0.33, width, 0.26, '#686d70') +
    plane.rect(0, 0.58, width, 0.012, '#a0a5a7') +
    bars.join('') +
    [0.42, 0.49].map((v) => plane.rect(0, v, width, 0.012, '#565b5f')).join('')
  );
}

function fallenLeaves({ plane, fault }: CloseUp): string[] {
  return Array.from({ length: 26 }, () => {
    const [u, v, r] = [fault.between(0.1, 1.5), fault.between(0.3, 0.6), fault.between(0.025, 0.05)];
    return (
      plane.blob(
        points([u - r, v], [u, v + r * 0.5], [u + r, v + r * 0.1], [u, v - r * 0.4]),
        fault.pick(['#8a6b45', '#a5854f', '#6f5a3e', '#7a7a4f']),
      ) + plane.stroke(points([u - r, v], [u + r, v + r * 0.1]), '#4d3d2a', 0.003)
    );
  });
}

function standing({ plane, fault }: CloseUp): string {
  return (
    plane.blob(
      points([-0.2, 0.05], [0.5, -0.1], [1.2, -0.05], [1.9, 0.1], [1.8, 0.5], [1.2, 0.66], [0.6, 0.6], [-0.2, 0.64]),
      PAINT.water,
      { opacity: 0.55 },
    ) +
    Array.from({ length: 6 }, () =>
      plane.blob(
        uneven(fault, fault.between(0.1, 1.5), fault.between(0.05, 0.55), fault.between(0.05, 0.13), 0.2),
        '#e9f0f0',
        { opacity: 0.5 },
      ),
    ).join('')
  );
}
