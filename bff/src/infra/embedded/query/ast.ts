/** A parsed filter: what the matcher runs and the planner reads. */

import type { Path } from '../bson/path';
import type { Doc, Maybe, Value } from '../bson/values';

export type Comparison = '$eq' | '$gt' | '$gte' | '$lt' | '$lte';

/** Tells whether the expression of `$expr` holds for a document. */
export type Truth = (document: Doc) => boolean;

export type Filter =
  | { kind: 'and' | 'or' | 'nor'; children: Filter[] }
  | { kind: 'not'; child: Filter }
  | { kind: 'compare'; path: Path; op: Comparison; value: Value }
  | { kind: 'in'; path: Path; values: Value[]; patterns: RegExp[] }
  | { kind: 'regex'; path: Path; pattern: RegExp; source: string; options: string }
  | { kind: 'exists'; path: Path }
  | { kind: 'type'; path: Path; accepts: (value: Maybe) => boolean; array: boolean }
  | { kind: 'size'; path: Path; size: number }
  | { kind: 'mod'; path: Path; divisor: bigint; remainder: bigint }
  | { kind: 'elemMatchObject'; path: Path; filter: Filter }
  | { kind: 'elemMatchValue'; path: Path; filters: Filter[] }
  | { kind: 'expr'; holds: Truth; source: Value }
  | { kind: 'never' };
