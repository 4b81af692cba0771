/** `arrayFilters`: the conditions behind `$[name]`. */

import { type Doc, isDoc, type Maybe, type Value } from '../bson/values';
import { badValue, failedToParse, typeMismatch } from '../errors';
import type { Filter } from '../query/ast';
import { compileFilter } from '../query/match';
import { parseFilter } from '../query/parse';
import type { ElementTest } from './paths';

export function readArrayFilters(given: Maybe): Map<string, ElementTest> {
  const tests = new Map<string, ElementTest>();
  if (given === undefined) return tests;
  if (!Array.isArray(given))
    throw typeMismatch("BSON field 'update.updates.arrayFilters' is the wrong type, expected type 'array'");
  for (const filter of given) {
    if (!isDoc(filter))
      throw typeMismatch("BSON field 'update.updates.arrayFilters.0' is the wrong type, expected type 'object'");
    const parsed = parseFilter(filter);
    const name = identifierOf(parsed);
    if (tests.has(name)) throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const matches = compileFilter(parsed);
    tests.set(name, (element: Value) => matches(new Map([[name, element]]) as Doc));
  }
  return tests;
}

function identifierOf(filter: Filter): string {
  const names = new Set(topLevelNames(filter));
  if (names.size === 0) throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
  if (names.size > 1)
    throw failedToParse(
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...names].join("' and '")}'`,
    );
  const [name] = [...names] as [string];
  if (!/^[a-z][A-Za-z0-9]*$/.test(name))
    throw badValue(
      `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
    );
  return name;
}

function topLevelNames(filter: Filter): string[] {
  if ('path' in filter) return [filter.path[0] as string];
  if ('children' in filter) return filter.children.flatMap(topLevelNames);
  return filter.kind === 'not' ? topLevelNames(filter.child) : [];
}
