/** Turns a drawn picture into the JPEG the app stores, with the tooth of paper on it. */

import sharp from 'sharp';
import { diceOf } from './canvas/dice';
import { drawPicture, HEIGHT, WIDTH } from './drawPicture';
import type { PictureFacts } from './facts';
import type { SceneName } from './scenes';

/** How far the grain strays from middle grey, of 255: seen as paper, not as noise. */
const GRAIN = 20;

let grain: Buffer | undefined;

/** One sheet of grain serves all pictures: around middle grey, which soft light leaves alone. */
function paperGrain(): Buffer {
  if (grain) return grain;
  const dice = diceOf(1, 'grain');
  const sheet = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let i = 0; i < sheet.length; i += 3)
    sheet.fill(Math.round(128 + (dice.next() + dice.next() - 1) * GRAIN), i, i + 3);
  grain = sheet;
  return sheet;
}

/** A JPEG, 1280×800, quality 80; the same scene and facts give the same bytes. */
export async function renderPicture(scene: SceneName, facts: PictureFacts): Promise<Buffer> {
  return sharp(Buffer.from(drawPicture(scene, facts)))
    .flatten({ background: '#f7f3ec' })
    .composite([{ input: paperGrain(), raw: { width: WIDTH, height: HEIGHT, channels: 3 }, blend: 'soft-light' }])
    .jpeg({ quality: 80 })
    .toBuffer();
}
