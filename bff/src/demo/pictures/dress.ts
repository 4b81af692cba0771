/** What people wear: work clothes with vest and helmet, or their own. */

import type { Dice } from './canvas/dice';
import { mix, PAINT } from './canvas/palette';

export interface Dress {
  coat: string;
  trousers: string;
  /** A site vest over the coat, with its light stripe. */
  vest?: string | undefined;
  helmet?: string | undefined;
}

/** A worker's or engineer's dress; vests vary with the dice. */
export function siteDress(dice: Dice, light?: { veil: number; haze: string }): Dress {
  const aired = (colour: string) => (light ? mix(colour, light.haze, light.veil * 0.55) : colour);
  const vest = dice.pick(['#bd8448', undefined, '#828c66']);
  return {
    coat: aired(dice.pick([PAINT.slate, '#4a5663', '#55504a', '#3d4a50'])),
    trousers: aired(dice.pick(['#353d47', '#463f39', '#3c444b'])),
    vest: vest && aired(vest),
    helmet: light && light.veil > 0.5 ? mix(PAINT.helmet, light.haze, 0.15) : PAINT.helmet,
  };
}

/** Ordinary clothes, bare-headed. */
export function homeDress(dice: Dice): Dress {
  return {
    coat: dice.pick(['#8b6f5c', '#6f7f88', '#a98b70', '#77735f', '#9c6b57', '#5f6a72']),
    trousers: dice.pick(['#4b4640', '#56606a', '#6a5d50']),
  };
}
