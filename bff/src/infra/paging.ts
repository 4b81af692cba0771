/** Keyset paging: a page begins after the last row of the one before, so page 1,000 costs what page 1 costs. */
import { AppError } from '../http/errors';

interface Row {
  readonly _id: string;
}

const CURSOR = /^(\d{1,15})_([0-9a-f]{24})$/;

type Filter = Record<string, unknown>;

/** The filter of the rows after the cursor, newest first by `field` (a Date) and then `_id`. Throws `malformed`. */
export function afterCursor(field: string, after: string | undefined): Filter {
  if (after === undefined) return {};
  const { at, id } = read(after);
  return { [field]: { $lte: at }, $or: [{ [field]: { $lt: at } }, { [field]: at, _id: { $lt: id } }] };
}

/** The same the other way round: soonest first by `field` (a Date) and then `_id`. Throws `malformed`. */
export function beyondCursor(field: string, after: string | undefined): Filter {
  if (after === undefined) return {};
  const { at, id } = read(after);
  return { [field]: { $gte: at }, $or: [{ [field]: { $gt: at } }, { [field]: at, _id: { $gt: id } }] };
}

function read(cursor: string): { at: Date; id: string } {
  const [, ms, id] = CURSOR.exec(cursor) ?? [];
  if (!ms || !id) throw new AppError('malformed');
  return { at: new Date(Number(ms)), id };
}

export const newestFirst = (field: string) => ({ [field]: -1, _id: -1 }) as Record<string, -1>;
export const soonestFirst = (field: string) => ({ [field]: 1, _id: 1 }) as Record<string, 1>;

/** Cuts `limit + 1` rows to a page and says where the next begins. */
export function toPage<R extends Row>(rows: readonly R[], limit: number, at: (row: R) => Date) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? `${at(last).getTime()}_${last._id}` : null };
}
