/** A residential tower under construction: finished below, bare above, net and formwork on top. */

import type { Dice } from '../canvas/dice';
import { type Light, seenIn } from '../canvas/light';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { type Plane, planeIn } from '../canvas/plane';
import { group } from '../canvas/shapes';
import { box, toned } from '../canvas/solids';
import type { Spot, View } from '../canvas/view';

export interface Tower {
  /** Left lower near corner, metres. */
  at: Spot;
  width: number;
  depth: number;
  built: number;
  total: number;
  /** 0 here … 1 lost in the haze. */
  distance: number;
  skin: string;
}

export const FLOOR = 3;

interface Face {
  plane: Plane;
  width: number;
  tone: number;
}

type Stage = 'clad' | 'bare' | 'netted';

const stageOf = (floor: number, { built, total }: Tower): Stage => {
  if (built >= total) return 'clad';
  if (floor >= built - 3) return 'netted';
  return floor < built - 9 ? 'clad' : 'bare';
};

export function tower(view: View, it: Tower, light: Light, dice: Dice): string {
  const height = it.built * FLOOR;
  const [x, y, z] = it.at;
  const paint = seenIn(light, PAINT.concrete, it.distance);
  const leftSeen = view.eye[0] < x;
  const faces: Face[] = [
    {
      plane: planeIn(view, leftSeen ? it.at : [x + it.width, y, z], [0, 0, 1], [0, 1, 0]),
      width: it.depth,
      tone: leftSeen ? 0.1 : -0.3,
    },
    { plane: planeIn(view, it.at, [1, 0, 0], [0, 1, 0]), width: it.width, tone: -0.06 },
  ];
  return group(
    box(view, it.at, { width: it.width, height, depth: it.depth }, paint, {
      top: 0.1,
      front: -0.06,
      left: 0.1,
      right: -0.3,
    }) +
      faces
        .map((face) => Array.from({ length: it.built }, (_, floor) => storey(face, floor, it, light, dice)).join(''))
        .join('') +
      (it.built < it.total ? crown(view, it, light) : parapet(view, it, light)),
  );
}

function storey(face: Face, floor: number, it: Tower, light: Light, dice: Dice): string {
  const stage = stageOf(floor, it);
  const base = floor * FLOOR;
  const skin = stage === 'clad' ? it.skin : PAINT.concrete;
  const wall = toned(seenIn(light, skin, it.distance), face.tone);
  const bays = Math.max(2, Math.round(face.width / 3.6));
  const bay = face.width / bays;
  const balconies = stage === 'clad' && bays > 5;
  const openings = Array.from({ length: bays }, (_, i) =>
    opening(face.plane, i * bay, base, bay, stage, it, light, dice, balconies && i % 3 === 1),
  ).join('');
  const slab = face.plane.rect(
    0,
    base + FLOOR - 0.34,
    face.width,
    0.34,
    stage === 'clad' ? lighter(wall, 0.22) : lighter(wall, 0.3),
  );
  return (
    face.plane.rect(0, base, face.width, FLOOR, wall) +
    openings +
    slab +
    (stage === 'netted' ? net(face, base, it, light) : '')
  );
}

function opening(
  plane: Plane,
  u: number,
  v: number,
  bay: number,
  stage: Stage,
  it: Tower,
  light: Light,
  dice: Dice,
  balcony: boolean,
): string {
  const lit = light.lamps && dice.chance(stage === 'clad' ? 0.1 : 0.05);
  const hollow = seenIn(light, stage === 'clad' ? '#7d868b' : '#6b5d50', it.distance);
  const paint = lit ? mix(PAINT.lamp, light.haze, it.distance * 0.5) : darker(hollow, dice.between(0, 0.16));
  const [w, h] = stage === 'clad' ? [bay * 0.56, 1.75] : [bay * 0.72, 2.3];
  const sill = stage === 'clad' ? 0.6 : 0.08;
  const pane = plane.rect(u + (bay - w) / 2, v + sill, w, h, paint);
  if (stage !== 'clad') return pane;
  if (balcony)
    return (
      plane.rect(u + 0.1, v, bay - 0.2, FLOOR, darker(hollow, 0.3)) +
      plane.rect(u + 0.5, v + 0.9, bay - 1, 1.6, lighter(paint, 0.1)) +
      plane.rect(u, v, bay, 1.05, seenIn(light, lighter(it.skin, 0.5), it.distance))
    );
  return (
    pane +
    plane.rect(u + (bay - w) / 2, v + sill + h * 0.45, w * 0.5, h * 0.55, lighter(paint, 0.22)) +
    plane.rect(
      u + (bay - w) / 2 - 0.15,
      v + sill - 0.35,
      w + 0.3,
      0.35,
      seenIn(light, lighter(it.skin, 0.4), it.distance),
    )
  );
}

/** The dust net around the floors being worked on. */
function net(face: Face, base: number, it: Tower, light: Light): string {
  const paint = toned(seenIn(light, '#8ea09a', it.distance), face.tone);
  const tubes = Array.from({ length: Math.round(face.width / 1.8) + 1 }, (_, i) =>
    face.plane.rect((i * face.width) / Math.round(face.width / 1.8), base, 0.1, FLOOR, darker(paint, 0.35), {
      opacity: 0.5,
    }),
  );
  return (
    face.plane.rect(-0.3, base, face.width + 0.6, FLOOR, paint, { opacity: 0.8 }) +
    tubes.join('') +
    face.plane.rect(-0.3, base, face.width + 0.6, 0.28, seenIn(light, '#b5563f', it.distance), { opacity: 0.75 })
  );
}

/** Formwork, props and starter bars above the last cast floor. */
function crown(view: View, it: Tower, light: Light): string {
  const [x, y, z] = it.at;
  const top = y + it.built * FLOOR;
  const timber = seenIn(light, PAINT.wood, it.distance);
  const bars = Array.from({ length: Math.round(it.width / 1.1) }, (_, i) =>
    box(
      view,
      [x + 0.4 + i * 1.1, top, z + (i % 3) * 3],
      { width: 0.14, height: 2.2 + (i % 4) * 0.35, depth: 0.14 },
      seenIn(light, PAINT.bark, it.distance),
    ),
  );
  const panels = Array.from({ length: Math.round(it.width / 4.4) }, (_, i) =>
    box(view, [x + 0.6 + i * 4.4, top, z + 1], { width: 2.8, height: 1.6 + (i % 2), depth: 0.3 }, timber),
  );
  return (
    bars.join('') +
    panels.join('') +
    box(view, [x - 0.4, top - 0.3, z - 0.4], { width: it.width + 0.8, height: 0.4, depth: 0.2 }, timber)
  );
}

function parapet(view: View, it: Tower, light: Light): string {
  const [x, y, z] = it.at;
  const top = y + it.built * FLOOR;
  const paint = seenIn(light, lighter(it.skin, 0.25), it.distance);
  return (
    box(view, [x + it.width * 0.34, top, z + 5], { width: it.width * 0.32, height: 4.2, depth: 5 }, paint) +
    box(view, [x, top, z], { width: it.width, height: 1.3, depth: it.depth }, paint)
  );
}
