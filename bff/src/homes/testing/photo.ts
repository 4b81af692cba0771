/** Photos for tests that need one of somebody's own. */
import sharp from 'sharp';
import { newId } from '../../infra/ids';
import { personId, type Who } from '../../testing/company';
import { type House, NOW } from '../../testing/house';

const jpeg = sharp({ create: { width: 64, height: 48, channels: 3, background: '#cbb8a0' } })
  .jpeg()
  .toBuffer();

/** A photo this person has sent; gives its id. */
export async function photoBy(house: House, person: string): Promise<string> {
  const { id } = await house.capabilities.photos.take(newId(), person, await jpeg, NOW);
  return id;
}

export const takePhoto = (house: House, who: Who): Promise<string> => photoBy(house, personId(who));
