/** Sky, sun or moon, clouds, rain and snow, and what lies on the skyline. */

import type { Dice } from './dice';
import { type Light, seenIn } from './light';
import { lighter, mix, PAINT } from './palette';
import { circle, ellipse, group, line, mark, type Point, points, poly, rect } from './shapes';

/** The sky down to `horizon` (picture units), with the sun or moon where there is one. */
export function sky(light: Light, dice: Dice, horizon: number, width = 1280): string {
  const stops = [
    mark('stop', { offset: 0, 'stop-color': light.zenith }),
    mark('stop', { offset: 1, 'stop-color': light.horizon }),
  ].join('');
  return [
    mark('linearGradient', { id: 'sky', x1: 0, y1: 0, x2: 0, y2: 1 }, stops),
    rect(0, 0, width, horizon + 2, 'url(#sky)'),
    sunOrMoon(light, [dice.between(0.12, 0.88) * width, horizon * dice.between(0.16, 0.5)]),
    light.sky === 'night' ? stars(dice, horizon) : clouds(light, dice, horizon),
  ].join('');
}

function sunOrMoon(light: Light, at: Point): string {
  if (light.sky === 'rain' || light.sky === 'overcast') return '';
  const paint = { sun: '#f3cf9f', dusk: '#e9a066', winter: '#f8f1e2', night: '#e9dfc6' }[light.sky];
  const radius = light.sky === 'night' ? 26 : 52;
  return [2.6, 1.7]
    .map((spread) => circle(at, radius * spread, paint, { opacity: 0.13 }))
    .concat(circle(at, radius, paint))
    .join('');
}

function stars(dice: Dice, horizon: number): string {
  return Array.from({ length: 26 }, () =>
    circle([dice.between(0, 1280), dice.between(10, horizon * 0.7)], dice.between(0.8, 1.8), '#d8cfbb', {
      opacity: 0.55,
    }),
  ).join('');
}

function clouds(light: Light, dice: Dice, horizon: number): string {
  const paint = light.sky === 'rain' ? mix(light.zenith, '#7f8a90', 0.4) : lighter(light.zenith, 0.45);
  return Array.from({ length: light.sky === 'sun' ? 3 : 6 }, () => cloud(dice, horizon, paint)).join('');
}

function cloud(dice: Dice, horizon: number, paint: string): string {
  const [x, y, size] = [dice.between(-80, 1280), dice.between(0.06, 0.55) * horizon, dice.between(70, 150)];
  return Array.from({ length: 5 }, (_, i) =>
    ellipse(
      [x + (i - 2) * size * 0.62, y + dice.between(-9, 9)],
      size * dice.between(0.6, 1),
      size * dice.between(0.1, 0.2),
      paint,
      {
        opacity: 0.32,
      },
    ),
  ).join('');
}

/** Hills behind everything, in two paler layers. */
export function hills(light: Light, dice: Dice, horizon: number): string {
  return [0.78, 0.6]
    .map((distance, layer) => {
      const step = 150;
      const tops = Array.from(
        { length: 11 },
        (_, i): Point => [i * step - 90 + dice.between(-30, 30), horizon - dice.between(26, 96 - layer * 34)],
      );
      return poly([[-100, horizon + 4], ...tops, [1400, horizon + 4]], seenIn(light, PAINT.sand, distance));
    })
    .join('');
}

/** The rest of the city: far blocks with a few windows. */
export function skyline(light: Light, dice: Dice, horizon: number, count = 16): string {
  return Array.from({ length: count }, () => {
    const [x, w, h] = [dice.between(-40, 1280), dice.between(34, 86), dice.between(40, 150)];
    const paint = seenIn(light, PAINT.brown, dice.between(0.56, 0.74));
    return rect(x, horizon - h, w, h + 3, paint) + farWindows(light, dice, [x, horizon - h], w, h);
  }).join('');
}

function farWindows(light: Light, dice: Dice, [x, y]: Point, w: number, h: number): string {
  const paint = light.lamps ? PAINT.lamp : lighter(light.haze, 0.4);
  const marks = Array.from({ length: Math.floor((w * h) / 420) }, () =>
    rect(
      x + 5 + Math.floor(dice.next() * (w / 9 - 1)) * 9,
      y + 8 + Math.floor(dice.next() * (h / 13 - 1)) * 13,
      4,
      6,
      paint,
    ),
  );
  return group(marks.join(''), { opacity: light.lamps ? 0.62 : 0.35 });
}

/** Rain or snow in front of everything; nothing in other weather. */
export function falling(light: Light, dice: Dice, height: number): string {
  if (light.sky === 'rain') return rain(dice, height);
  if (light.sky !== 'winter') return '';
  return Array.from({ length: 130 }, () =>
    circle([dice.between(0, 1280), dice.between(0, height)], dice.between(1.2, 4), '#fffdf9', {
      opacity: dice.between(0.5, 0.95),
    }),
  ).join('');
}

function rain(dice: Dice, height: number): string {
  const drops = Array.from({ length: 150 }, () => {
    const [x, y, long] = [dice.between(-20, 1320), dice.between(-30, height), dice.between(18, 54)];
    return line(points([x, y], [x - long * 0.22, y + long]), '#f2f5f4', 1.4);
  });
  return group(drops.join(''), { opacity: 0.5 });
}
