/** Which rows of a list were added, taken away and changed between two versions. Pure; order means nothing. */

export interface RowDiff<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly (readonly [from: T, to: T])[];
}

/** Tells rows apart: those of one `key` are about the same thing, and say the same where their `text` is the same. */
export interface RowNames<T> {
  key(row: T): string;
  text(row: T): string;
}

/**
 * Rows of the same key belong together: first those that stayed as they are, then the rest in their order. What is left
 * over on one side was added or removed. Every row of both lists is in exactly one place, or unchanged.
 */
export function diffRows<T>(from: readonly T[], to: readonly T[], names: RowNames<T>): RowDiff<T> {
  const { key: keyOf } = names;
  const [before, after] = withoutEqual(from, to, names);
  const waiting = new Map<string, T[]>();
  for (const row of before) waiting.set(keyOf(row), [...(waiting.get(keyOf(row)) ?? []), row]);
  const added: T[] = [];
  const changed: [T, T][] = [];
  for (const row of after) {
    const match = waiting.get(keyOf(row))?.shift();
    if (match) changed.push([match, row]);
    else added.push(row);
  }
  return { added, removed: before.filter((row) => waiting.get(keyOf(row))?.includes(row)), changed };
}

/** Both lists without the rows that stand in both; a row that stands there twice needs two to match. */
function withoutEqual<T>(from: readonly T[], to: readonly T[], { key, text }: RowNames<T>): [T[], T[]] {
  const rest = [...to];
  const before = from.filter((row) => {
    const at = rest.findIndex((other) => key(row) === key(other) && text(row) === text(other));
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
  return [before, rest];
}
