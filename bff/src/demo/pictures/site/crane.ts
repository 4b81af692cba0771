/** The tower crane, drawn straight on the picture: lattice mast, jib, ties, hook and its load. */

import { darker, PAINT } from '../canvas/palette';
import { circle, group, line, type Point, points, poly, rect } from '../canvas/shapes';

interface Crane {
  /** Foot of the mast on the picture. */
  foot: Point;
  height: number;
  reach: number;
  /** 1 jib to the right, -1 to the left. */
  side: 1 | -1;
  paint: string;
  /** Rope length as a share of the height; the load hangs at its end. */
  rope: number;
  load: string;
  /** A lamp at the tip, at night. */
  lamp: boolean;
}

export function crane({ foot, height, reach, side, paint, rope, load, lamp }: Crane): string {
  const [x, y] = foot;
  const top = y - height;
  const w = Math.max(5, height * 0.022);
  const tip: Point = [x + side * reach, top];
  const tail: Point = [x - side * reach * 0.3, top];
  const head: Point = [x, top - height * 0.1];
  const hook = x + side * reach * 0.72;
  return group(
    [
      lattice([x, y], [x, top], w, paint),
      lattice(tail, tip, w * 0.7, paint),
      line([tail, head, [x + side * reach * 0.62, top - w * 0.6]], paint, 1.6),
      line([[x, top], head], paint, w * 0.5),
      rect(Math.min(tail[0], tail[0] + side * reach * 0.07), top, reach * 0.07, w * 1.9, darker(paint, 0.3)),
      rect(x + (side > 0 ? w * 0.6 : -w * 2.2), top + w * 0.5, w * 1.6, w * 1.9, PAINT.helmet),
      line(points([hook, top], [hook, top + height * rope]), paint, 1.4),
      line(
        points(
          [hook - 11, top + height * rope + 14],
          [hook, top + height * rope],
          [hook + 11, top + height * rope + 14],
        ),
        paint,
        1.2,
      ),
      rect(hook - 17, top + height * rope + 14, 34, 13, load),
      lamp
        ? circle([tip[0], tip[1] - 5], 4, PAINT.lamp) + circle([tip[0], tip[1] - 5], 12, PAINT.lamp, { opacity: 0.25 })
        : '',
    ].join(''),
  );
}

/** Two chords with zigzag bracing between two points, `w` apart. */
export function lattice(from: Point, to: Point, w: number, paint: string): string {
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = [(to[0] - from[0]) / long, (to[1] - from[1]) / long];
  const put = (along: number, across: number): Point => [
    from[0] + ux * along - uy * across,
    from[1] + uy * along + ux * across,
  ];
  const steps = Math.max(4, Math.round(long / (w * 1.5)));
  const zigzag = Array.from({ length: steps + 1 }, (_, i) => put((i * long) / steps, i % 2 ? w / 2 : -w / 2));
  const chord = (across: number) =>
    poly([put(0, across - 1), put(long, across - 1), put(long, across + 1), put(0, across + 1)], paint);
  return chord(-w / 2) + chord(w / 2) + line(zigzag, paint, 1.2);
}
