/** Fog between the panes. */

import { diceOf } from '../canvas/dice';
import { lightOf } from '../canvas/light';
import { darker, lighter, PAINT } from '../canvas/palette';
import type { Plane } from '../canvas/plane';
import { points } from '../canvas/shapes';
import type { PictureFacts } from '../facts';
import { emptyLiving, LIVING_PANE, livingOf } from '../rooms/living';
import { windowIn } from '../rooms/openings';
import { pottedPlant } from '../rooms/ornaments';
import { rug } from '../rooms/seating';
import { mood, type Room } from '../rooms/shell';
import { closeUpOf, slant } from './closeUp';
import { drop } from './marks';
import { tag } from './signs';

export function foggedWide(facts: PictureFacts): string {
  const room = livingOf(facts, 'fog', { away: 0.4, across: 0.5, centre: [640, 380] });
  const { u, v, width, height } = LIVING_PANE;
  const pane = width / 3;
  const fog = () => {
    const fault = diceOf(facts.seed, 'fog fault');
    const [from, long] = [u + pane + 0.06, pane - 0.12];
    const runs = Array.from({ length: 9 }, () => {
      const x = from + fault.between(0.05, long - 0.05);
      const top = v + height * fault.between(0.45, 0.9);
      return room.back.rect(x, top - fault.between(0.2, 0.7), 0.012, fault.between(0.15, 0.5), '#ffffff', {
        opacity: 0.7,
      });
    });
    return (
      room.back.rect(from, v + 0.06, long, height - 0.12, '#eef0ee', { opacity: 0.7 }) +
      room.back.rect(from, v + 0.06, long, height * 0.35, '#f6f7f4', { opacity: 0.5 }) +
      runs.join('')
    );
  };
  return emptyLiving(room) + (facts.repaired ? '' : fog()) + beside(room) + mood(room.light);
}

/** What may stand near the window without hiding it. */
const beside = ({ view, dice, width }: Room) =>
  rug(view, 1, 0.9, 2.4, 1.6, PAINT.sand) +
  pottedPlant(view, [width - 0.5, 0, 3.6], 1.2, dice) +
  pottedPlant(view, [0.5, 0, 3.8], 0.8, dice);

export function foggedClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'fog close', 0.9);
  const { plane, width, height, dice, fault, repaired } = it;
  const view = windowIn(it.far, { u: 0.4, v: 0.4, width: 3.6, height: 2.6 }, lightOf(facts.sky ?? 'sun'), dice, {
    panes: 1,
    garden: 0.5,
  });
  const frame = profile(plane, width, height, PAINT.iron);
  if (repaired) return view + slant(dice) + frame + tag(plane, 0.72, 0.13, 0.13);
  const drops = Array.from({ length: 130 }, () =>
    drop(
      plane,
      fault.between(0.12, width),
      fault.between(0.11, height * (0.35 + fault.next() * 0.65)),
      fault.between(0.0022, 0.0105),
    ),
  );
  const runs = Array.from({ length: 6 }, () =>
    plane.rect(fault.between(0.16, 0.86), fault.between(0.12, 0.24), 0.006, fault.between(0.08, 0.24), '#f6f7f5', {
      opacity: 0.65,
    }),
  );
  return (
    view +
    plane.rect(0.1, 0.1, width, height, '#e4e9e7', { opacity: 0.72 }) +
    plane.blob(points([0.1, 0.1], [0.5, 0.14], [width, 0.12], [width, 0.3], [0.55, 0.26], [0.1, 0.34]), '#f4f5f2', {
      opacity: 0.6,
    }) +
    runs.join('') +
    drops.join('') +
    slant(dice) +
    frame
  );
}

/** The lower left corner of an aluminium frame with its black gasket. */
function profile(plane: Plane, width: number, height: number, paint: string): string {
  return [
    plane.rect(0, 0, 0.1, height, paint),
    plane.rect(0, 0, width, 0.1, darker(paint, 0.12)),
    plane.rect(0.012, 0, 0.02, height, lighter(paint, 0.2)),
    plane.rect(0, 0.074, width, 0.014, lighter(paint, 0.16)),
    plane.rect(0.1, 0.1, 0.012, height, '#26292b'),
    plane.rect(0.1, 0.1, width, 0.012, '#26292b'),
    plane.stroke(points([0, 0], [0.1, 0.1]), darker(paint, 0.4), 0.003),
  ].join('');
}
