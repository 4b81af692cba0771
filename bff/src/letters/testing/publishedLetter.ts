/** A letter to building 3 of the test company that is out, for tests of what is done with one. */
import { letters } from '@jiashu/shared/letters/contract';
import type { House } from '../../testing/house';
import { approvedLetter, type DRAFT, refOf } from './approvedLetter';

/** Gives its id. */
export async function publishedLetter(house: House, changes: Partial<typeof DRAFT> = {}): Promise<string> {
  const letter = await approvedLetter(house, changes);
  await (await house.as('editor', letters)).publish(refOf(letter));
  return letter.id;
}
