/** Small people in the scene: plain shapes, yellow helmets on site, never a readable face. */

import { darker, mix, PAINT } from './canvas/palette';
import { blob, ellipse, group, line, type Point, points, poly, rect } from './canvas/shapes';
import type { Spot, View } from './canvas/view';
import type { Dress } from './dress';
import { JOINTS, type Joints, type Pose } from './poses';

interface Figure {
  pose: Pose;
  dress: Dress;
  /** Body height in picture units. */
  height: number;
  /** Looks to the left instead of to the right. */
  left?: boolean;
}

/** One person with the feet at `at`, and a shadow under them. */
function figure([x, y]: Point, { pose, dress, height, left = false }: Figure): string {
  const joints = JOINTS[pose];
  const side = left ? -1 : 1;
  const put = ([u, v]: Point): Point => [x + side * u * height, y - v * height];
  const limb = (from: Point, [end, bend]: readonly [Point, Point], colour: string, width: number) =>
    line([put(from), put(bend), put(end)], colour, width * height, {
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    });
  const shoulder: Point = [joints.neck[0], joints.neck[1] - 0.04];
  const hand = ([end, bend]: readonly [Point, Point]) => {
    const tip: Point = [end[0] + (end[0] - bend[0]) * 0.22, end[1] + (end[1] - bend[1]) * 0.22];
    return line([put(end), put(tip)], PAINT.skin, 0.056 * height, { 'stroke-linecap': 'round' });
  };
  const [farArm, nearArm] = joints.arms;
  const [farLeg, nearLeg] = joints.legs;
  return [
    ellipse([x, y], 0.24 * height, 0.045 * height, '#2c241e', { opacity: 0.22 }),
    hand(farArm) + limb(shoulder, farArm, darker(dress.coat, 0.25), 0.075),
    limb(joints.hip, farLeg, darker(dress.trousers, 0.25), 0.1),
    limb(joints.hip, nearLeg, dress.trousers, 0.1),
    ...[farLeg, nearLeg].map(([foot]) => shoe(put(foot), side, height)),
    trunk(joints, put, dress, height),
    head(joints.neck, put, side, dress, height),
    hand(nearArm) + limb(shoulder, nearArm, darker(dress.coat, 0.06), 0.075),
  ].join('');
}

const shoe = ([x, y]: Point, side: number, height: number) =>
  ellipse([x + side * 0.028 * height, y + 0.028 * height], 0.07 * height, 0.03 * height, PAINT.ink);

/** Coat and vest between hip and neck, square to the way the body leans. */
function trunk({ hip, neck }: Joints, put: (p: Point) => Point, dress: Dress, height: number): string {
  const long = Math.hypot(neck[0] - hip[0], neck[1] - hip[1]);
  const [ax, ay] = [(neck[0] - hip[0]) / long, (neck[1] - hip[1]) / long];
  const at = ([across, along]: Point): Point =>
    put([hip[0] + ax * along + ay * across, hip[1] + ay * along - ax * across]);
  const shape = (inset: number) =>
    points(
      [-0.12 + inset, long - 0.05],
      [-0.05, long + 0.01],
      [0.05, long + 0.01],
      [0.12 - inset, long - 0.05],
      [0.1 - inset, -0.03],
      [-0.1 + inset, -0.03],
    ).map(at);
  const body = blob(shape(0), dress.coat);
  if (!dress.vest) return body;
  const stripes = [0.3, 0.58].map((share) =>
    line(points([-0.098, long * share], [0.098, long * share]).map(at), '#f3e3bd', 0.028 * height),
  );
  return body + blob(shape(0.012), dress.vest) + stripes.join('');
}

function head(neck: Point, put: (p: Point) => Point, side: number, dress: Dress, height: number): string {
  const [cx, cy] = put([neck[0] + 0.012, neck[1] + 0.085]);
  const r = 0.066 * height;
  const face =
    rect(cx - r * 0.4, cy, r * 0.8, r * 1.5, darker(PAINT.skin, 0.2)) +
    ellipse([cx, cy], r * 0.92, r * 1.06, PAINT.skin);
  if (!dress.helmet) {
    const crown = ellipse([cx - side * r * 0.12, cy - r * 0.55], r * 0.98, r * 0.66, PAINT.hair);
    return face + crown + ellipse([cx - side * r * 0.6, cy - r * 0.1], r * 0.46, r * 0.72, PAINT.hair);
  }
  const shell = blob(
    points([-1.12, 0], [-0.98, -0.8], [0, -1.22], [0.98, -0.8], [1.12, 0], [0, 0.06]).map(
      ([u, v]): Point => [cx + side * u * r, cy - r * 0.22 + v * r],
    ),
    dress.helmet,
  );
  const brim: Point[] = points([-1.15, -0.26], [1.62, -0.26], [1.5, -0.08], [-1.15, -0.08]);
  const ridge = line(
    points([cx - r * 0.1, cy - r * 1.42], [cx + side * r * 0.5, cy - r * 1.2]),
    mix(dress.helmet, '#fff6da', 0.6),
    r * 0.2,
    { 'stroke-linecap': 'round' },
  );
  return (
    face +
    shell +
    poly(
      brim.map(([u, v]): Point => [cx + side * u * r, cy + v * r]),
      darker(dress.helmet, 0.14),
    ) +
    ridge
  );
}

/** A figure standing in the scene, as tall as the camera sees a person of `metres`. */
export function personIn(view: View, spot: Spot, figureOf: Omit<Figure, 'height'>, metres = 1.72): string {
  const [feet] = view.see([spot]);
  return feet ? group(figure(feet, { ...figureOf, height: metres * view.scaleAt(spot) })) : '';
}
