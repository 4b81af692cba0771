/** An empty room seen from its open side: walls, floor, ceiling, and the shade where they meet. */

import { type Dice, diceOf } from '../canvas/dice';
import { type Light, lightOf } from '../canvas/light';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { backWall, level, type Plane, sideWall } from '../canvas/plane';
import { type Point, rect } from '../canvas/shapes';
import { type View, viewFrom } from '../canvas/view';
import type { PictureFacts } from '../facts';

interface RoomSize {
  width: number;
  height: number;
  depth: number;
}

/** A room in metres: x from the left wall, y from the floor, z from the open side to the back wall. */
export interface Room extends RoomSize {
  view: View;
  light: Light;
  dice: Dice;
  floor: Plane;
  ceiling: Plane;
  back: Plane;
  left: Plane;
  right: Plane;
}

export interface Standpoint {
  /** Eye height, metres. */
  height?: number;
  /** How far in front of the open side. */
  away?: number;
  /** Where the eye stands across the room, 0 left … 1 right. */
  across?: number;
  focal?: number;
  centre?: Point;
}

/** The walls start this far in front of the open side, so that they fill the picture's edges. */
const BEFORE = 3;

export function roomOf(facts: PictureFacts, salt: string, size: RoomSize, from: Standpoint = {}): Room {
  const dice = diceOf(facts.seed, salt);
  const light = lightOf(facts.sky ?? dice.pick(['sun', 'sun', 'overcast', 'winter']));
  const eye = [
    size.width * (from.across ?? dice.between(0.42, 0.6)),
    from.height ?? dice.between(1.5, 1.62),
    -(from.away ?? dice.between(1.5, 1.9)),
  ] as const;
  const view = viewFrom({ eye, focal: from.focal ?? 880, centre: from.centre ?? [640, 360] });
  return {
    ...size,
    view,
    light,
    dice,
    floor: level(view, 0),
    ceiling: level(view, size.height),
    back: backWall(view, 0, size.depth),
    left: sideWall(view, 0),
    right: sideWall(view, size.width),
  };
}

interface Skin {
  wall: string;
  floor: 'boards' | 'tiles' | 'screed';
  floorPaint?: string;
  ceiling?: string;
  skirting?: string | undefined;
}

export function shell(room: Room, skin: Skin): string {
  const { width, height, depth, floor, ceiling, back, left, right } = room;
  const long = depth + BEFORE;
  const ground = skin.floorPaint ?? { boards: PAINT.wood, tiles: '#d3cabd', screed: PAINT.concrete }[skin.floor];
  return [
    ceiling.rect(0, -BEFORE, width, long, skin.ceiling ?? lighter(skin.wall, 0.4)),
    floor.rect(0, -BEFORE, width, long, ground),
    skin.floor === 'boards' ? boards(room, ground) : skin.floor === 'tiles' ? floorTiles(room, ground) : '',
    left.rect(-BEFORE, 0, long, height, lighter(skin.wall, 0.14)),
    right.rect(-BEFORE, 0, long, height, darker(skin.wall, 0.1)),
    back.rect(0, 0, width, height, skin.wall),
    skin.skirting ? skirting(room, skin.skirting) : '',
    corners(room),
  ].join('');
}

function boards({ floor, width, depth, dice }: Room, paint: string): string {
  const strip = 0.19;
  return Array.from({ length: Math.ceil(width / strip) }, (_, i) => {
    const ends = [-2.4, -0.2, 1.6, 3.2, 4.9].map((z) => z + dice.between(-0.9, 0.9)).filter((z) => z < depth);
    const tone = mix(paint, dice.pick([PAINT.woodDark, PAINT.cream, PAINT.clay]), dice.between(0.04, 0.2));
    const w = Math.min(strip, width - i * strip);
    return (
      floor.rect(i * strip, -BEFORE, w, depth + BEFORE, tone) +
      ends.map((z) => floor.rect(i * strip, z, w, 0.018, darker(paint, 0.3))).join('') +
      floor.rect(i * strip, -BEFORE, 0.012, depth + BEFORE, darker(paint, 0.28))
    );
  }).join('');
}

export function floorTiles({ floor, width, depth, dice }: RoomPart, paint: string, tile = 0.6): string {
  const across = Math.ceil(width / tile);
  const rows = Math.ceil((depth + 1.6) / tile);
  const cells = Array.from({ length: across * rows }, (_, i) => {
    const [u, v] = [(i % across) * tile, depth - (Math.floor(i / across) + 1) * tile];
    return floor.rect(
      u,
      v,
      Math.min(tile, width - u) - 0.012,
      tile - 0.012,
      mix(paint, dice.chance(0.5) ? '#fffaf0' : '#8d7764', dice.between(0, 0.09)),
    );
  });
  return floor.rect(0, depth - rows * tile, width, rows * tile, darker(paint, 0.22)) + cells.join('');
}

type RoomPart = Pick<Room, 'floor' | 'width' | 'depth' | 'dice'>;

function skirting({ back, left, right, width, depth }: Room, paint: string): string {
  const strip = (plane: Plane, from: number, length: number, tone: string) =>
    plane.rect(from, 0, length, 0.09, tone) + plane.rect(from, 0.085, length, 0.012, darker(tone, 0.2));
  return (
    strip(left, -BEFORE, depth + BEFORE, lighter(paint, 0.1)) +
    strip(right, -BEFORE, depth + BEFORE, darker(paint, 0.1)) +
    strip(back, 0, width, paint)
  );
}

/** Air is darker where surfaces meet. */
function corners({ back, left, right, ceiling, floor, width, height, depth }: Room): string {
  const soft = { opacity: 0.045 };
  const ink = '#3a2c20';
  return [0.5, 0.3, 0.16, 0.07]
    .map((w) =>
      [
        back.rect(0, height - w, width, w, ink, soft),
        back.rect(0, 0, width, w * 0.7, ink, soft),
        back.rect(0, 0, w, height, ink, soft),
        back.rect(width - w, 0, w, height, ink, soft),
        left.rect(depth - w, 0, w, height, ink, soft),
        right.rect(depth - w, 0, w, height, ink, soft),
        left.rect(-BEFORE, height - w, depth + BEFORE, w, ink, soft),
        right.rect(-BEFORE, height - w, depth + BEFORE, w, ink, soft),
        ceiling.rect(0, depth - w, width, w, ink, soft),
        floor.rect(0, depth - w, width, w, ink, soft),
        floor.rect(0, -1, w * 0.7, depth + 1, ink, soft),
        floor.rect(width - w * 0.7, -1, w * 0.7, depth + 1, ink, soft),
      ].join(''),
    )
    .join('');
}

/** The colour of the hour over the whole picture, last of all. */
export function mood(light: Light): string {
  const [paint, opacity] = (
    {
      sun: ['#f3cf9f', 0.06],
      overcast: ['#9aa6ab', 0.08],
      rain: ['#7f8f98', 0.16],
      dusk: ['#e09a5c', 0.16],
      night: ['#1f2832', 0.4],
      winter: ['#aebfc7', 0.08],
    } as const
  )[light.sky];
  return rect(0, 0, 1280, 800, paint, { opacity });
}
