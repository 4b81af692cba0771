/** All complaints of the demo company. */
import { OTHER_COMPLAINTS } from './others';
import type { ComplaintText } from './text';
import { TONGYIN_COMPLAINTS } from './tongyin';

export type { ComplaintStep, ComplaintText } from './text';

export const COMPLAINTS: readonly ComplaintText[] = [...TONGYIN_COMPLAINTS, ...OTHER_COMPLAINTS];
