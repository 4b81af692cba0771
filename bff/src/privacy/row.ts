/** Plain records walked by dotted paths. */

export type Row = Record<string, unknown> & { _id: string };

export const valueAt = (row: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], row);

/** Calls `visit` with every leaf of the value and the path at which it stands. */
export function leavesOf(value: unknown, path: string, visit: (path: string, value: unknown) => void): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) visit(path, value);
  else for (const [key, inner] of Object.entries(value)) leavesOf(inner, `${path}.${key}`, visit);
}

/** Whether the value stands at the path, also in a list along it. */
export function holds(row: Row, path: string, wanted: string): boolean {
  const top = path.split('.')[0]!;
  let found = false;
  leavesOf(row[top], top, (leaf, value) => {
    if (value === wanted && leaf.replace(/\.\d+(?=\.|$)/g, '') === path) found = true;
  });
  return found;
}

/** A copy without these paths. */
export function without(row: Row, paths: readonly string[]): Row {
  const copy = structuredClone(row);
  for (const path of paths) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const at = keys.length > 0 ? valueAt(copy, keys.join('.')) : copy;
    if (typeof at === 'object' && at !== null) delete (at as Record<string, unknown>)[last];
  }
  return copy;
}
