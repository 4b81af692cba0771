/** The expression language: all operators together. */

import { ARITHMETIC } from './arithmetic';
import { ARRAYS } from './arrays';
import { COMPARISON } from './comparison';
import { offer } from './compile';
import { CONDITIONALS } from './conditionals';
import { CONVERSION } from './conversion';
import { DATES } from './dates';
import { GROUPED } from './grouped';
import { ITERATION } from './iteration';
import { OBJECTS } from './objects';
import { SEARCHES } from './search';
import { SETS } from './sets';
import { STRINGS } from './strings';
import { VARIABLES } from './variables';

const tables = [
  ARITHMETIC,
  COMPARISON,
  CONDITIONALS,
  ARRAYS,
  ITERATION,
  STRINGS,
  SEARCHES,
  OBJECTS,
  DATES,
  CONVERSION,
  VARIABLES,
  GROUPED,
  SETS,
];
for (const table of tables) offer(table);

/** Every operator the store offers, for the list of claims. */
export const OFFERED_EXPRESSIONS: readonly string[] = tables.flatMap((table) => Object.keys(table));

export { checkedName, checkedPath, compileExpression, isOperator } from './compile';
