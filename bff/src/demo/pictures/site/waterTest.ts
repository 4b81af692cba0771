/** The bathroom floor under water, to prove its membrane. */

import { darker, lighter, PAINT } from '../canvas/palette';
import { backWall, level, type Plane } from '../canvas/plane';
import { type Point, points } from '../canvas/shapes';
import { box } from '../canvas/solids';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { bathroomOf } from '../rooms/bathroom';
import { type Opening, windowIn } from '../rooms/openings';
import { mood, type Room } from '../rooms/shell';
import { bareRoom } from './bare';

/** The bathroom floor stands under water for 48 hours; membrane on floor and walls, a gauge in the corner. */
export function waterTest(facts: PictureFacts): string {
  const room = bathroomOf(facts, 'watertest');
  const { view, back, left, right, width, depth, dice, light, floor } = room;
  const coat = dice.pick(['#8397a1', '#7d8f8b', '#8b93a0']);
  const film = (plane: Plane, from: number, to: number, tone: string) =>
    plane.rect(from, 0, to - from, 0.34, tone) +
    plane.fill(points([from, 0.34], [to, 0.34], [to, 0.37], [(from + to) / 2, 0.345], [from, 0.375]), tone);
  const pane: Opening = { u: 0.7, v: 1.25, width: 0.8, height: 0.8 };
  return [
    bareRoom(room, '#cbc3b6'),
    windowIn(back, pane, light, dice, { panes: 1, garden: 0.1 }),
    film(left, -1, depth, lighter(coat, 0.1)),
    film(right, -1, depth, darker(coat, 0.12)),
    film(back, 0, width, coat),
    back.rect(width - 1.1, 0, 1.1, 1.8, coat),
    right.rect(depth - 1.2, 0, 1.2, 1.8, darker(coat, 0.12)),
    floor.rect(0, -3, width, depth + 3, darker(coat, 0.2)),
    stubs(room),
    pond(room, pane),
    sill(room),
    dice.chance(0.6) ? personIn(view, [0.55, 0.04, depth - 0.5], { pose: 'write', dress: siteDress(dice) }) : '',
    mood(light),
  ].join('');
}

function stubs({ back, width }: Room): string {
  return [0.4, 0.62, width - 0.7]
    .map(
      (u, i) =>
        back.disc(u, i === 2 ? 1.1 : 0.55, 0.045, i % 2 ? '#b5563f' : PAINT.blue) +
        back.disc(u, i === 2 ? 1.1 : 0.55, 0.024, PAINT.sheet),
    )
    .join('');
}

function pond({ view, width, depth, light, dice }: Room, pane: Opening): string {
  const water = level(view, 0.06);
  const mirror = points([pane.u, 0.35], [pane.u + pane.width, 0.35], [pane.u + pane.width, 1.7], [pane.u, 1.7]).map(
    ([u, v]): Point => [u, depth - 0.3 - v * 0.9],
  );
  const ripples = Array.from({ length: 16 }, () => {
    const [x, z, long] = [dice.between(0.1, width - 0.7), dice.between(0.5, depth - 0.1), dice.between(0.12, 0.5)];
    return water.stroke(points([x, z], [x + long, z]), PAINT.sheet, 0.012, { opacity: 0.6, 'stroke-linecap': 'round' });
  });
  const gauge = backWall(view, 1.9, depth - 0.9);
  const ticks = [0.06, 0.12, 0.18, 0.24].map((v) => gauge.rect(0, v, 0.04, 0.012, PAINT.ink));
  return (
    water.rect(0, 0.35, width, depth - 0.35, PAINT.water, { opacity: 0.72 }) +
    water.fill(mirror, light.horizon, { opacity: 0.6 }) +
    ripples.join('') +
    gauge.rect(0, 0, 0.08, 0.32, PAINT.sheet) +
    gauge.rect(0, 0.06, 0.08, 0.014, PAINT.seal) +
    ticks.join('')
  );
}

const sill = ({ view, width }: Room) => box(view, [0, 0, 0.2], { width, height: 0.16, depth: 0.16 }, '#b7ad9e');
