/** The underground garage: pillars with warning stripes, bays, parked cars, a green way out. */

import type { Dice } from '../canvas/dice';
import { darker, lighter, PAINT } from '../canvas/palette';
import { backWall, level, planeIn } from '../canvas/plane';
import { points } from '../canvas/shapes';
import { box, HANGING, shade } from '../canvas/solids';
import type { Spot, View } from '../canvas/view';
import type { PictureFacts } from '../facts';
import { mood, type Room, roomOf, shell } from './shell';

const garageOf = (facts: PictureFacts) =>
  roomOf(facts, 'garage', { width: 16, height: 3.3, depth: 26 }, { away: 1, height: 1.7, focal: 800 });

export function garage(facts: PictureFacts): string {
  const room = garageOf(facts);
  return emptyGarage(room) + garageThings(room) + mood(room.light);
}

function emptyGarage(room: Room): string {
  const { floor, ceiling, width } = room;
  const lane =
    ceiling.rect(7.6, -1, 0.16, 27, '#f6ecd2') +
    floor.fill(points([7, -3], [9, -3], [8.6, 26], [7.4, 26]), '#fff6dd', { opacity: 0.16 });
  const lines = [3.2, 5.8, 8.4, 11, 13.6, 16.2, 18.8, 21.4].flatMap((z) => [
    floor.rect(0, z, 5.2, 0.1, PAINT.sheet, { opacity: 0.75 }),
    floor.rect(width - 5.2, z, 5.2, 0.1, PAINT.sheet, { opacity: 0.75 }),
  ]);
  const arrow = [6, 14].map((z) =>
    floor.fill(
      points([7.85, z], [8.15, z], [8.15, z + 1.6], [8.5, z + 1.6], [8, z + 2.6], [7.5, z + 1.6], [7.85, z + 1.6]),
      PAINT.sheet,
      { opacity: 0.8 },
    ),
  );
  const pipes = [1.2, 2, 13.6].map((x, i) => ceiling.rect(x, -2, 0.24, 28, i ? PAINT.steel : '#a4533f'));
  return (
    shell(room, { wall: PAINT.concrete, floor: 'screed', floorPaint: '#9d9a92', ceiling: '#a8a298' }) +
    floor.rect(5.2, -3, 5.6, 29, '#8b8983') +
    lines.join('') +
    arrow.join('') +
    pipes.join('') +
    lane
  );
}

function garageThings(room: Room): string {
  const { view, dice } = room;
  return [21.4, 16.2, 11, 5.8]
    .map((z) =>
      [1, -1]
        .map(
          (side) =>
            (dice.chance(0.75) ? car(view, [side > 0 ? 11.6 : 0.5, 0, z + 0.5], dice) : '') +
            pillar(view, side > 0 ? 10.8 : 4.7, z),
        )
        .join(''),
    )
    .join('');
}

function pillar(view: View, x: number, z: number): string {
  const stripes = [0.15, 0.5, 0.85].map((v) =>
    box(view, [x - 0.01, v, z - 0.01], { width: 0.52, height: 0.18, depth: 0.52 }, PAINT.helmet),
  );
  return (
    shade(view, [x, 0, z], { width: 0.5, depth: 0.5 }) +
    box(view, [x, 0, z], { width: 0.5, height: 3.3, depth: 0.5 }, PAINT.wallShade) +
    box(view, [x - 0.005, 0, z - 0.005], { width: 0.51, height: 1.15, depth: 0.51 }, PAINT.ink) +
    stripes.join('')
  );
}

/** A parked car seen from the side lane; it stands along x. */
function car(view: View, [x, y, z]: Spot, dice: Dice): string {
  const paint = dice.pick(['#b9b4aa', '#6b7681', '#8d4a3c', '#e4ded2', '#55504a']);
  const [width, depth] = [4, 1.8];
  const side = backWall(view, x, z);
  const end = planeIn(view, [view.eye[0] > x + 2 ? x + width : x, y, z], [0, 0, 1], [0, 1, 0]);
  const wheels = [0.8, 3.2].map((u) => side.disc(u, 0.32, 0.34, PAINT.ink) + side.disc(u, 0.32, 0.17, PAINT.concrete));
  return [
    shade(view, [x, y, z], { width, depth }),
    box(view, [x, y + 0.25, z], { width, height: 0.65, depth }, paint, HANGING),
    box(view, [x + 0.8, y + 0.9, z + 0.12], { width: 2.2, height: 0.55, depth: depth - 0.24 }, darker(paint, 0.1)),
    side.rect(0.95, 0.95, 0.9, 0.42, PAINT.slate),
    side.rect(1.98, 0.95, 0.9, 0.42, PAINT.slate),
    side.rect(0, 0.56, width, 0.03, lighter(paint, 0.3)),
    end.rect(0.12, 0.55, 0.34, 0.16, '#fff3d2'),
    end.rect(depth - 0.46, 0.55, 0.34, 0.16, '#fff3d2'),
    end.rect(0.65, 0.36, 0.5, 0.14, PAINT.sheet),
    ...wheels,
  ].join('');
}

/** Shared with the ramp: a film of water on the floor with what it mirrors. */
export function puddle(
  view: View,
  x: number,
  z: number,
  width: number,
  depth: number,
  dice: Dice,
  mirror: string,
): string {
  const floor = level(view, 0.005);
  const edge = Array.from({ length: 14 }, (_, i) => {
    const turn = (i / 14) * Math.PI * 2;
    const r = dice.between(0.78, 1.08);
    return [x + (width / 2) * (1 + Math.cos(turn) * r), z + (depth / 2) * (1 + Math.sin(turn) * r)] as const;
  });
  const glints = Array.from({ length: 7 }, () => {
    const [gx, gz, long] = [
      x + width * dice.between(0.15, 0.7),
      z + depth * dice.between(0.15, 0.85),
      width * dice.between(0.05, 0.16),
    ];
    return floor.stroke(points([gx, gz], [gx + long, gz]), PAINT.sheet, 0.018, {
      opacity: 0.75,
      'stroke-linecap': 'round',
    });
  });
  return (
    floor.blob(edge, darker(PAINT.asphalt, 0.15), { opacity: 0.7 }) +
    floor.blob(
      edge.map(([u, v]) => [x + width / 2 + (u - x - width / 2) * 0.94, z + depth / 2 + (v - z - depth / 2) * 0.92]),
      mirror,
      { opacity: 0.82 },
    ) +
    glints.join('')
  );
}
