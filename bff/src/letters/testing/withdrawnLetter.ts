/** Takes a letter of the test company back, for tests of what is then no longer done with it. */
import { letters } from '@jiashu/shared/letters/contract';
import type { House } from '../../testing/house';

export async function withdrawnLetter(house: House, letterId: string): Promise<void> {
  const desk = await house.as('customerRelations', letters);
  const { status } = await desk.withdraw({ letterId, reason: '日期写错了，改好再寄' });
  if (status !== 200) throw new Error(`not withdrawn: ${status}`);
}
