/** What looks like chance and is the same every time: numbers drawn from the names of things. */
import { derivedId } from '../history';

/** The id of something of the demo company: `demoId('home', '听松里', '3-2-1201')`. */
export const demoId = (...parts: readonly string[]): string => derivedId('demo', ...parts);

/** From 0 up to 1, spread evenly over all names. */
export const chance = (...parts: readonly string[]): number =>
  Number.parseInt(derivedId('chance', ...parts).slice(0, 8), 16) / 2 ** 32;

/** A whole number from `least` to `most`. */
export const between = (least: number, most: number, ...parts: readonly string[]): number =>
  least + Math.floor(chance(...parts) * (most - least + 1));

/** One of several. */
export const pick = <T>(from: readonly T[], ...parts: readonly string[]): T =>
  from[Math.floor(chance(...parts) * from.length)]!;
