/** Reading, judging and then writing on a condition: when somebody was faster in between, all of it once more. */
import { conflict } from '../../http/errors';

const TRIES = 5;

/** The first answer that isn't null. Throws what the attempt throws, and `conflict` when it never settles. */
export async function untilSettled<T>(attempt: () => Promise<T | null>): Promise<T> {
  for (let tried = 0; tried < TRIES; tried++) {
    const settled = await attempt();
    if (settled !== null) return settled;
  }
  throw conflict();
}
