/** How long a string may become. */

import { StoreError } from '../../errors';

/** A BSON string has to be shorter than this, in bytes. */
const LONGEST = 16 * 1024 * 1024;

/** The text itself. Throws 16493 when no document could hold it; measures only what can be too long. */
export function withinLimit(text: string): string {
  if (text.length > LONGEST / 4 && Buffer.byteLength(text) >= LONGEST)
    throw new StoreError(16493, `a string of ${LONGEST} bytes or more cannot be represented`);
  return text;
}
