/** Tripped breaker in the flat's distribution box. */

import { diceOf } from '../canvas/dice';
import { lighter, PAINT } from '../canvas/palette';
import { type Plane, planeIn } from '../canvas/plane';
import { points, poly } from '../canvas/shapes';
import type { PictureFacts } from '../facts';
import { emptyEntrance, entranceOf, entranceThings } from '../rooms/passages';
import { mood, type Room } from '../rooms/shell';
import { closeUpOf, paintedWall, slant } from './closeUp';
import { tag } from './signs';

export function breakerWide(facts: PictureFacts): string {
  const room = entranceOf(facts, 'breaker', { away: 0.7, across: 0.62 });
  const dark = facts.repaired
    ? ''
    : poly(points([0, 0], [1280, 0], [1280, 800], [0, 800]), '#262d36', { opacity: 0.3 });
  const panel =
    room.left.rect(1.9, 1.26, 0.78, 0.52, PAINT.cream) +
    breakers(room.left, 1.94, 1.3, 0.7, 0.44, facts) +
    room.left.rect(2.68, 1.24, 0.05, 0.56, PAINT.sheet);
  return [
    emptyEntrance(room),
    entranceThings({ ...room, left: nowhere(room) }),
    panel,
    dark,
    facts.repaired ? '' : poly([room.left.at(2.3, 1.5), [700, 720], [980, 690]], PAINT.lamp, { opacity: 0.1 }),
    mood(room.light),
  ].join('');
}

/** A wall behind the viewer: what hangs there isn't seen. */
const nowhere = (room: Room): Plane => planeIn(room.view, [0, 0, -9], [0, 0, -1], [0, 1, 0]);

/** A row of breakers in a box of the given size; the fourth has fallen unless repaired. */
function breakers(
  plane: Plane,
  u: number,
  v: number,
  width: number,
  height: number,
  { repaired, seed }: PictureFacts,
): string {
  const count = 8;
  const fallen = repaired ? -1 : diceOf(seed, 'breaker fault').int(2, 6);
  const each = (width * 0.92) / count;
  const row = Array.from({ length: count }, (_, i) => {
    const x = u + width * 0.04 + i * each;
    const [w, h, y] = [each * 0.9, height * 0.56, v + height * 0.24];
    const down = i === fallen;
    const lever =
      plane.rect(x + w * 0.24, y + h * (down ? 0.3 : 0.5), w * 0.52, h * 0.22, i ? PAINT.ink : '#7f5b3c') +
      plane.rect(x + w * 0.24, y + h * (down ? 0.3 : 0.66), w * 0.52, h * 0.05, lighter(PAINT.ink, 0.3));
    return (
      plane.rect(x, y, w, h, i ? PAINT.sheet : PAINT.cream) +
      plane.rect(x + w * 0.88, y, w * 0.12, h, PAINT.wallShade) +
      plane.rect(x + w * 0.14, y + h * 0.26, w * 0.7, h * 0.5, PAINT.wall) +
      lever +
      plane.rect(x + w * 0.3, y + h * 0.84, w * 0.4, h * 0.07, down ? PAINT.seal : '#6f8f6d')
    );
  });
  return (
    plane.rect(u, v, width, height, '#b4aea3') +
    plane.rect(u, v + height * 0.1, width, height * 0.06, PAINT.steel) +
    row.join('') +
    plane.rect(u + width * 0.04, v + height * 0.06, width * 0.92, height * 0.1, PAINT.sheet) +
    Array.from({ length: count }, (_, i) =>
      plane.rect(u + width * 0.055 + i * each, v + height * 0.1, each * 0.55, height * 0.02, PAINT.concreteDark),
    ).join('')
  );
}

export function breakerClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'breaker close', 0.52);
  const { plane, dice, repaired } = it;
  const frame =
    plane.rect(0.036, 0.032, 0.46, 0.266, '#3a2c20', { opacity: 0.18 }) +
    plane.rect(0.03, 0.04, 0.46, 0.266, PAINT.cream) +
    plane.rect(0.04, 0.05, 0.44, 0.246, PAINT.wallShade);
  return (
    paintedWall(it, '#dfd7ca') +
    frame +
    breakers(plane, 0.05, 0.06, 0.42, 0.226, facts) +
    slant(dice) +
    (repaired ? tag(plane, 0.4, 0.012, 0.09) : '')
  );
}
