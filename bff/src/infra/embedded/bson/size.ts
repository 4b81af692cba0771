/** How large a document may be. */

import { StoreError } from '../errors';
import { encodedSize } from './encode';
import type { Doc } from './values';

const LARGEST = 16 * 1024 * 1024;

/** Throws 10334 for a document of more than 16 MB. */
export function checkSize(document: Doc): void {
  const size = encodedSize(document);
  if (size > LARGEST)
    throw new StoreError(10334, `object to insert too large. size in bytes: ${size}, max size: ${LARGEST}`);
}
