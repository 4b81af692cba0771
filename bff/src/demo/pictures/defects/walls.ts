/** Walls and ceilings: water stain, damp behind the wardrobe, crack, peeling paint. */

import { diceOf } from '../canvas/dice';
import { darker, PAINT } from '../canvas/palette';
import { box } from '../canvas/solids';
import type { PictureFacts } from '../facts';
import { bedroomOf, emptyBedroom } from '../rooms/bedroom';
import { cabinet } from '../rooms/furniture';
import { emptyLiving, livingOf, livingThings } from '../rooms/living';
import { door } from '../rooms/openings';
import { floorLamp, framed, pottedPlant } from '../rooms/ornaments';
import { rug, sofa } from '../rooms/seating';
import { mood, roomOf, shell } from '../rooms/shell';
import { bucket } from '../site/bare';
import { closeUpOf, freshCoat, paintedWall, roller, wallFoot } from './closeUp';
import { crack, damp, drop, flakes, mould, stain, trickle } from './marks';
import { tag, tape } from './signs';

export function ceilingStainWide(facts: PictureFacts): string {
  const room = livingOf(facts, 'ceiling', { centre: [640, 500], away: 1.3 });
  const fault = diceOf(facts.seed, 'ceiling fault');
  const [x, z] = [fault.between(1.5, 3), fault.between(1.7, 2.2)];
  const wet = () => stain(room.ceiling, x, z, 0.62, fault) + stain(room.ceiling, x + 0.7, z + 0.5, 0.24, fault);
  const catching = () => bucket(room.view, [x - 0.2, 0, 1], PAINT.blue);
  return (
    emptyLiving(room) +
    (facts.repaired ? '' : wet()) +
    livingThings({ ...room, dice: steady(room.dice) }) +
    (facts.repaired ? '' : catching()) +
    mood(room.light)
  );
}

/** A room's dice whose chances always fail: no lamp where the ceiling is the subject. */
const steady = <T extends { chance(p: number): boolean }>(dice: T): T => ({ ...dice, chance: () => false });

export function ceilingStainClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'ceiling close', 1.4);
  const { plane, width, height, fault, repaired } = it;
  const paint = '#ece5d9';
  const [u, v] = [fault.between(0.6, 0.8), fault.between(0.36, 0.46)];
  const cornice =
    plane.rect(0, height - 0.16, width, 0.16, '#d8cfc0') +
    plane.rect(0, height - 0.17, width, 0.012, PAINT.wallShade) +
    plane.rect(0, height - 0.21, width, 0.04, '#3a2c20', { opacity: 0.08 });
  if (repaired)
    return (
      paintedWall(it, paint) +
      freshCoat(it, 0.3, 0.14, 0.85, 0.5, paint) +
      cornice +
      roller(plane, 0.5, 0.12, 0.42) +
      tag(plane, 1.14, 0.08, 0.16)
    );
  const beads = Array.from({ length: 9 }, () =>
    drop(plane, u + fault.between(-0.2, 0.22), v + fault.between(-0.12, 0.12), fault.between(0.006, 0.014)),
  );
  return (
    paintedWall(it, paint) +
    stain(plane, u, v, 0.38, fault) +
    stain(plane, u + 0.42, v + 0.14, 0.13, fault) +
    flakes(plane, u, v, 0.09, fault, 4, paint) +
    cornice +
    beads.join('')
  );
}

export function dampWallWide(facts: PictureFacts): string {
  const room = bedroomOf(facts, 'damp', { away: 0.7, across: 0.5 });
  const { view, back, dice } = room;
  const fault = diceOf(facts.seed, 'damp fault');
  const wet = () =>
    damp(back, 0.25, 1.7, fault.between(0.75, 1), fault) +
    flakes(back, 1, 0.45, 0.45, fault, 12, PAINT.plaster) +
    mould(back, 1.2, 0.1, 0.7, fault, 50);
  return [
    emptyBedroom(room),
    facts.repaired ? tag(back, 1.75, 0.25, 0.16) : wet(),
    room.floor.rect(0.2, 3, 1.8, 0.02, PAINT.woodDark, { opacity: 0.6 }),
    cabinet(view, [0, 0, 0.9], { width: 0.5, height: 2.2, depth: 1.3 }, PAINT.plaster, 1),
    box(view, [3.2, 0, 2.5], { width: 0.55, height: 0.4, depth: 0.45 }, PAINT.clay),
    box(view, [3.25, 0.4, 2.55], { width: 0.45, height: 0.3, depth: 0.35 }, PAINT.sand),
    rug(view, 1.5, 0.9, 1.6, 1.1, dice.pick([PAINT.sand, PAINT.clay])),
    mood(room.light),
  ].join('');
}

export function dampWallClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'damp close', 1);
  const { plane, fault, repaired } = it;
  const paint = '#e2d8c9';
  if (repaired)
    return (
      paintedWall(it, paint) +
      freshCoat(it, 0.14, 0.14, 0.72, 0.4, paint) +
      wallFoot(it, 0.13) +
      roller(plane, 0.36, 0.15, 0.32) +
      tag(plane, 0.78, 0.2, 0.14)
    );
  return (
    paintedWall(it, paint) +
    damp(plane, 0.06, 0.86, fault.between(0.42, 0.5), fault) +
    flakes(plane, 0.44, 0.32, 0.24, fault, 13, paint) +
    mould(plane, 0.6, 0.13, 0.28, fault, 70) +
    wallFoot(it, 0.13) +
    tape(plane, 0.2, 0.155, 0.52)
  );
}

export function crackWide(facts: PictureFacts): string {
  const room = roomOf(facts, 'crack', { width: 4.2, height: 2.7, depth: 3.8 }, { away: 0.6, centre: [640, 440] });
  const { view, back, dice, light } = room;
  const fault = diceOf(facts.seed, 'crack fault');
  return [
    shell(room, { wall: dice.pick(['#e4dbcc', '#e0dbd0', '#e6d9c8']), floor: 'boards', skirting: PAINT.cream }),
    door(back, 1.5, dice.pick(['#86705c', '#a88a6c', '#75695c'])),
    facts.repaired
      ? ''
      : crack(back, [2.46, 2.14], [fault.between(3.3, 3.7), 2.68], 0.012, fault) +
        crack(back, [1.42, 2.16], [1.1, 2.6], 0.007, fault),
    framed(back, 3, 1, 0.8, 0.7, dice),
    rug(view, 1.1, 1.2, 2, 1.5, PAINT.sand),
    cabinet(view, [0, 0.1, 2], { width: 0.4, height: 0.75, depth: 1.4 }, PAINT.wood, 1),
    pottedPlant(view, [3.75, 0, 3.3], 1.1, dice),
    floorLamp(view, [0.5, 0, 3.6], light.lamps),
    mood(light),
  ].join('');
}

export function crackClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'crack close', 0.6);
  const { plane, width, height, fault, repaired } = it;
  const paint = '#e2dacc';
  const edge =
    plane.rect(0, 0, 0.09, height * 0.36, '#86705c') +
    plane.rect(0.09, 0, 0.014, height * 0.36, darker('#86705c', 0.3)) +
    plane.rect(0, height * 0.36, 0.104, 0.014, darker('#86705c', 0.2)) +
    plane.rect(0.104, 0, 0.02, height * 0.36, '#3a2c20', { opacity: 0.1 });
  if (repaired)
    return (
      paintedWall(it, paint) +
      freshCoat(it, 0.1, 0.1, 0.44, 0.22, paint) +
      edge +
      roller(plane, 0.25, 0.09, 0.16) +
      tag(plane, 0.44, 0.03, 0.1)
    );
  const [from, to] = [
    [0.108, height * 0.38],
    [width, fault.between(0.29, 0.35)],
  ] as const;
  return paintedWall(it, paint) + crack(plane, from, to, 0.0034, fault) + edge + tape(plane, 0.22, 0.1, 0.3);
}

export function peelingWide(facts: PictureFacts): string {
  const room = livingOf(facts, 'peeling', { away: 1.1, across: 0.4, centre: [690, 380] });
  const { view, left, dice, light } = room;
  const fault = diceOf(facts.seed, 'peeling fault');
  const v = fault.between(1.3, 1.6);
  return [
    emptyLiving(room),
    facts.repaired
      ? tag(left, 2.9, 1, 0.2)
      : stain(left, 3, v, 0.7, fault, 0.8) +
        flakes(left, 3, v, 0.6, fault, 20, PAINT.plaster) +
        trickle(left, 2.8, v - 0.4, 0.4, 0.012, fault),
    rug(view, 1.2, 0.9, 2.4, 1.7, PAINT.sand),
    sofa(view, [1.9, 0, 2.5], 2.1, dice.pick([PAINT.blue, PAINT.clay, '#9a8f80']), dice),
    pottedPlant(view, [4.2, 0, 3.7], 1.2, dice),
    mood(light),
  ].join('');
}

export function peelingClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'peeling close', 0.7);
  const { plane, fault, repaired } = it;
  const paint = it.dice.pick(['#dfd4c3', '#d5d3c8', '#e0d2c4']);
  if (repaired)
    return (
      paintedWall(it, paint) +
      freshCoat(it, 0.1, 0.06, 0.46, 0.32, paint) +
      roller(plane, 0.22, 0.08, 0.26) +
      tag(plane, 0.55, 0.04, 0.1)
    );
  return (
    paintedWall(it, paint) +
    stain(plane, 0.34, 0.24, 0.21, fault, 0.8) +
    flakes(plane, 0.34, 0.23, 0.2, fault, 15, paint) +
    tape(plane, 0.14, 0.03, 0.36)
  );
}
