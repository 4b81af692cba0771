/** All stages together. */

import { offerStages } from '../pipeline';
import { BUCKETS } from './bucket';
import { GROUPS } from './group';
import { JOINS } from './join';
import { SHAPES } from './shape';
import { STREAMS } from './stream';

const tables = [SHAPES, STREAMS, GROUPS, BUCKETS, JOINS];
for (const table of tables) offerStages(table);

/** Every stage the store offers, for the list of claims. */
export const OFFERED_STAGES: readonly string[] = tables.flatMap((table) => Object.keys(table));
