/** The ground of tests about questions: a letter published anew before each, and whoever asks under it. */
import { letterQuestions } from '@jiashu/shared/letters/questions/contract';
import { HOME, type Who } from '../../../testing/company';
import type { House } from '../../../testing/house';
import { forTests } from '../../../testing/opened';
import { publishedLetter } from '../../testing/publishedLetter';

export const TEXT = '晚四天，会不会为了赶工期降低质量？';

/** Call at the top of a test file; what it gives is ready inside the tests. */
export function underLetter() {
  const ground = {} as { house: House; letterId: string };
  forTests(
    (house) => {
      ground.house = house;
    },
    async (house) => {
      ground.letterId = await publishedLetter(house);
    },
  );
  const as = (who: Who) => ground.house.as(who, letterQuestions);
  const ask = async (who: Who = 'owner', homeId = HOME, text = TEXT) =>
    (await as(who)).ask({ letterId: ground.letterId, homeId, text });
  return { ground, as, ask };
}
