/** A room in bare concrete: form marks, tie holes, a lamp on a cable; work inside starts here. */

import { darker, lighter, PAINT } from '../canvas/palette';
import { backWall, type Plane } from '../canvas/plane';
import { line, points } from '../canvas/shapes';
import { box, shade } from '../canvas/solids';
import type { Spot, View } from '../canvas/view';
import { pendant } from '../rooms/ornaments';
import { type Room, shell } from '../rooms/shell';

export function bareRoom(room: Room, wall: string = PAINT.concrete): string {
  const { back, left, right, width, height, depth, floor, dice } = room;
  const stains = Array.from({ length: 5 }, () => {
    const [x, z] = [dice.between(0, width - 1), dice.between(0, depth - 0.6)];
    return floor.blob(points([x, z], [x + 0.7, z - 0.1], [x + 1.1, z + 0.3], [x + 0.4, z + 0.5]), PAINT.concreteDark, {
      opacity: 0.3,
    });
  });
  return [
    shell(room, { wall, floor: 'screed', floorPaint: darker(wall, 0.1), ceiling: lighter(wall, 0.12) }),
    formMarks(back, 0, width, height, wall),
    formMarks(left, -1, depth, height, lighter(wall, 0.1)),
    formMarks(right, -1, depth, height, darker(wall, 0.1)),
    ...stains,
  ].join('');
}

function formMarks(plane: Plane, from: number, to: number, height: number, paint: string): string {
  const seams = Array.from({ length: Math.ceil((to - from) / 1.2) }, (_, i) => to - i * 1.2).filter((u) => u > from);
  return (
    seams
      .map(
        (u) =>
          plane.rect(u - 0.01, 0, 0.015, height, darker(paint, 0.16)) +
          [0.5, 1.3, 2.1].map((v) => plane.disc(u - 0.6, v, 0.022, darker(paint, 0.3))).join(''),
      )
      .join('') + plane.rect(from, 1.22, to - from, 0.012, darker(paint, 0.14))
  );
}

export const bulb = (view: View, [x, y, z]: Spot) => pendant(view, [x, y, z], 0.55, true, 0.07);

/** A bucket of mortar with a trowel in it. */
export function bucket(view: View, [x, y, z]: Spot, paint: string = PAINT.iron): string {
  const face = backWall(view, x, z);
  return (
    shade(view, [x - 0.02, y, z - 0.05], { width: 0.34, depth: 0.2 }) +
    face.fill(points([0, y + 0.32], [0.34, y + 0.32], [0.29, y], [0.05, y]), paint) +
    face.fill(points([0.2, y + 0.32], [0.34, y + 0.32], [0.29, y], [0.18, y]), darker(paint, 0.2)) +
    face.blob(points([0, y + 0.32], [0.17, y + 0.37], [0.34, y + 0.32], [0.17, y + 0.28]), PAINT.concrete) +
    face.stroke(points([0.2, y + 0.34], [0.34, y + 0.52]), PAINT.wood, 0.03)
  );
}

export function stepladder(view: View, [x, y, z]: Spot, height = 1.6): string {
  const face = backWall(view, x, z);
  const rungs = [0.2, 0.4, 0.6, 0.8].map((s) =>
    face.rect(0.04 + s * 0.12, y + height * s, 0.56 - s * 0.24, 0.05, PAINT.clay),
  );
  return (
    shade(view, [x - 0.1, y, z], { width: 0.9, depth: 0.4 }) +
    face.stroke(points([0.75, y], [0.38, y + height]), darker(PAINT.wood, 0.25), 0.05) +
    face.stroke(points([0, y], [0.2, y + height]), PAINT.wood, 0.055) +
    face.stroke(points([0.64, y], [0.44, y + height]), PAINT.wood, 0.055) +
    rungs.join('') +
    box(view, [x + 0.14, y + height, z], { width: 0.36, height: 0.05, depth: 0.24 }, PAINT.wood)
  );
}

/** A red laser line along a wall, from a level on a tripod. */
export function laser(room: Room, plane: Plane, from: number, to: number, v: number): string {
  const face = backWall(room.view, room.width * 0.62, 1.6);
  const [a, b] = [face.at(0, 0.75), plane.at((from + to) / 2, v)];
  return (
    plane.rect(from, v - 0.03, to - from, 0.07, PAINT.seal, { opacity: 0.15 }) +
    plane.rect(from, v, to - from, 0.012, PAINT.seal) +
    line([a, b], PAINT.seal, 1, { opacity: 0.25 }) +
    face.stroke(points([-0.22, 0], [0, 0.65], [0.22, 0]), PAINT.woodDark, 0.03) +
    face.rect(-0.08, 0.64, 0.16, 0.2, PAINT.iron) +
    face.disc(0, 0.76, 0.03, PAINT.seal)
  );
}
