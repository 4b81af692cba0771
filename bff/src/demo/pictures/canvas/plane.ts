/** A flat surface in the scene (wall, floor, façade) that can be painted in its own metres. */

import { blob, type Extra, line, type Point, points, poly } from './shapes';
import type { Spot, View } from './view';

export interface Plane {
  fill(points: readonly Point[], colour: string, extra?: Extra): string;
  rect(u: number, v: number, width: number, height: number, colour: string, extra?: Extra): string;
  blob(points: readonly Point[], colour: string, extra?: Extra): string;
  /** A stroke; width in metres, but never thinner than can be printed. */
  stroke(points: readonly Point[], colour: string, width: number, extra?: Extra): string;
  disc(u: number, v: number, radius: number, colour: string, extra?: Extra): string;
  /** Where a point of the surface lies on the picture. */
  at(u: number, v: number): Point;
  scaleAt(u: number, v: number): number;
}

const HAIR = 0.8;

/** The surface that starts at `origin` and runs along `right` and `up` (unit steps of one metre). */
export function planeIn(view: View, origin: Spot, right: Spot, up: Spot): Plane {
  const spot = ([u, v]: Point): Spot => [
    origin[0] + right[0] * u + up[0] * v,
    origin[1] + right[1] * u + up[1] * v,
    origin[2] + right[2] * u + up[2] * v,
  ];
  const see = (points: readonly Point[]) => view.see(points.map(spot));
  const middle = (points: readonly Point[]): Point => points[points.length >> 1] ?? [0, 0];
  return {
    fill: (points, colour, extra) => poly(see(points), colour, extra),
    rect: (u, v, w, h, colour, extra) => poly(see(corners(u, v, w, h)), colour, extra),
    blob: (points, colour, extra) => blob(see(points), colour, extra),
    stroke: (points, colour, width, extra) =>
      line(see(points), colour, Math.max(HAIR, width * view.scaleAt(spot(middle(points)))), extra),
    disc: (u, v, radius, colour, extra) => blob(see(ring(u, v, radius)), colour, extra),
    at: (u, v) => see([[u, v]])[0] ?? [0, 0],
    scaleAt: (u, v) => view.scaleAt(spot([u, v])),
  };
}

export const corners = (u: number, v: number, width: number, height: number): Point[] =>
  points([u, v], [u + width, v], [u + width, v + height], [u, v + height]);

const ring = (u: number, v: number, radius: number): Point[] =>
  Array.from({ length: 12 }, (_, i) => {
    const turn = (i / 12) * Math.PI * 2;
    return [u + Math.cos(turn) * radius, v + Math.sin(turn) * radius];
  });

export const backWall = (view: View, left: number, z: number) => planeIn(view, [left, 0, z], [1, 0, 0], [0, 1, 0]);
export const sideWall = (view: View, x: number, near = 0) => planeIn(view, [x, 0, near], [0, 0, 1], [0, 1, 0]);
export const level = (view: View, y: number, left = 0, near = 0) =>
  planeIn(view, [left, y, near], [1, 0, 0], [0, 0, 1]);
