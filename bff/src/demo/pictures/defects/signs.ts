import { lighter, PAINT } from '../canvas/palette';
import type { Plane } from '../canvas/plane';
import { points } from '../canvas/shapes';

/** A steel tape laid beside the fault, for scale; a mark every centimetre. */
export function tape(plane: Plane, u: number, v: number, length: number): string {
  const high = 0.026;
  const ticks = Array.from({ length: Math.floor(length / 0.01) }, (_, i) =>
    plane.rect(u + i * 0.01, v + high, 0.0014, i % 5 ? -high * 0.35 : -high * 0.65, i % 10 ? PAINT.ink : PAINT.seal),
  );
  return (
    plane.rect(u + 0.004, v - 0.006, length, high, '#3a2c20', { opacity: 0.2 }) +
    plane.rect(u, v, length, high, PAINT.helmet) +
    plane.rect(u, v, length, high * 0.25, lighter(PAINT.helmet, 0.3)) +
    ticks.join('')
  );
}

/** The inspector's paper tag on what has been put right: a red ring and three lines for words. */
export function tag(plane: Plane, u: number, v: number, size: number): string {
  const lines = [0.62, 0.46, 0.3].map((y, i) =>
    plane.rect(u + size * 0.5, v + size * y * 0.7, size * (i === 2 ? 0.3 : 0.42), size * 0.035, PAINT.concrete),
  );
  return (
    plane.rect(u + size * 0.02, v - size * 0.03, size, size * 0.7, '#3a2c20', { opacity: 0.18 }) +
    plane.rect(u, v, size, size * 0.7, PAINT.sheet) +
    plane.disc(u + size * 0.26, v + size * 0.35, size * 0.19, PAINT.seal) +
    plane.disc(u + size * 0.26, v + size * 0.35, size * 0.155, PAINT.sheet) +
    plane.stroke(
      points(
        [u + size * 0.17, v + size * 0.35],
        [u + size * 0.24, v + size * 0.28],
        [u + size * 0.35, v + size * 0.42],
      ),
      PAINT.seal,
      size * 0.035,
      { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    ) +
    lines.join('')
  );
}
