/** Hollow tile: sounded, circled in red, replaced. */

import { diceOf } from '../canvas/dice';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import type { Plane } from '../canvas/plane';
import { type Point, points } from '../canvas/shapes';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { bathroomOf, bathroomThings, emptyBathroom } from '../rooms/bathroom';
import { mood } from '../rooms/shell';
import { type CloseUp, closeUpOf, slant } from './closeUp';
import { crack } from './marks';
import { tag } from './signs';

export function hollowTileWide(facts: PictureFacts): string {
  const room = bathroomOf(facts, 'hollow', { away: 0.9 });
  const fault = diceOf(facts.seed, 'hollow fault');
  const [u, v] = [fault.pick([1.1, 1.7]), fault.pick([1.2, 1.5])];
  const circled =
    room.back.rect(u, v, 0.59, 0.29, '#a8926f', { opacity: 0.25 }) +
    chalk(room.back, u + 0.3, v + 0.145, 0.24) +
    crack(room.back, [u + 0.02, v + 0.05], [u + 0.57, v + 0.24], 0.008, fault);
  return [
    emptyBathroom(room),
    facts.repaired
      ? room.back.rect(u, v, 0.59, 0.29, lighter('#d5d2c9', 0.4)) + tag(room.back, u + 0.42, v + 0.04, 0.13)
      : circled,
    bathroomThings(room),
    facts.repaired ? '' : personIn(room.view, [u - 0.05, 0, 1.9], { pose: 'reach', dress: siteDress(room.dice) }),
    mood(room.light),
  ].join('');
}

function chalk(plane: Plane, u: number, v: number, radius: number): string {
  const ring = Array.from(
    { length: 17 },
    (_, i): Point => [
      u + Math.cos((i / 8) * Math.PI) * radius * (1 + i * 0.004),
      v + Math.sin((i / 8) * Math.PI) * radius * 0.52,
    ],
  );
  const arm = radius * 0.32;
  return (
    plane.stroke(ring, PAINT.seal, radius * 0.07, {
      opacity: 0.85,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }) +
    plane.stroke(points([u - arm, v - arm * 0.6], [u + arm, v + arm * 0.6]), PAINT.seal, radius * 0.07, {
      opacity: 0.85,
      'stroke-linecap': 'round',
    }) +
    plane.stroke(points([u - arm, v + arm * 0.6], [u + arm, v - arm * 0.6]), PAINT.seal, radius * 0.07, {
      opacity: 0.85,
      'stroke-linecap': 'round',
    })
  );
}

/** Tiles seen straight on; `tile` metres wide, half as high. */
export function tiles({ plane, width, height, dice }: CloseUp, paint: string, tile: number): string {
  const high = tile / 2;
  const cells = Array.from({ length: Math.ceil(width / tile) * Math.ceil(height / high) }, (_, i) => {
    const [u, v] = [(i % Math.ceil(width / tile)) * tile, Math.floor(i / Math.ceil(width / tile)) * high];
    const tone = mix(paint, dice.chance(0.5) ? '#fffaf0' : '#8d7764', dice.between(0.02, 0.1));
    return (
      plane.rect(u, v, tile - 0.006, high - 0.006, tone) +
      plane.rect(u, v + high - 0.01, tile - 0.006, 0.004, lighter(tone, 0.5)) +
      plane.fill(
        points([u + 0.05, v + 0.02], [u + 0.11, v + 0.02], [u + 0.2, v + high - 0.03], [u + 0.14, v + high - 0.03]),
        '#ffffff',
        { opacity: 0.12 },
      )
    );
  });
  return plane.rect(0, 0, width, height, darker(paint, 0.22)) + cells.join('');
}

export function hollowTileClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'hollow close', 1.2);
  const { plane, dice, fault, repaired } = it;
  const ground = tiles(it, dice.pick(['#cfccc3', '#c8d0d0', '#d6cab9']), 0.5) + slant(dice);
  if (repaired)
    return (
      ground +
      plane.rect(0.5, 0.25, 0.494, 0.244, '#e4e0d7') +
      points([0.5, 0.25], [0.994, 0.25], [0.5, 0.494], [0.994, 0.494])
        .map(
          ([u, v]) =>
            plane.rect(u - 0.016, v - 0.005, 0.032, 0.008, PAINT.blue) +
            plane.rect(u - 0.004, v - 0.017, 0.008, 0.032, PAINT.blue),
        )
        .join('') +
      tag(plane, 0.86, 0.28, 0.12)
    );
  return (
    ground +
    plane.rect(0.5, 0.25, 0.494, 0.244, '#a08c6c', { opacity: 0.22 }) +
    crack(plane, [0.52, 0.3], [0.97, fault.between(0.4, 0.47)], 0.005, fault) +
    chalk(plane, 0.745, 0.37, 0.19) +
    hammer(plane, 0.82, 0.06)
  );
}

/** The long-handled hammer tiles are sounded with. */
const hammer = (plane: Plane, u: number, v: number) =>
  plane.stroke(points([u + 0.02, v], [u - 0.13, v + 0.24]), '#3a2c20', 0.022, {
    opacity: 0.2,
    'stroke-linecap': 'round',
  }) +
  plane.stroke(points([u, v - 0.02], [u - 0.15, v + 0.23]), PAINT.woodDark, 0.022, { 'stroke-linecap': 'round' }) +
  plane.stroke(points([u, v - 0.02], [u - 0.06, v + 0.08]), PAINT.seal, 0.03, { 'stroke-linecap': 'round' }) +
  plane.stroke(points([u - 0.18, v + 0.205], [u - 0.12, v + 0.25]), PAINT.iron, 0.045);
