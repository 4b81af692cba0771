/** Keyset paging: a page begins after the last row of the one before, so page 1,000 costs what page 1 costs. */
import { AppError } from '../http/errors';

interface Row {
  readonly _id: string;
}

const CURSOR = /^(\d{1,15})_([0-9a-f]{24})$/;

/** The filter of the rows after the cursor, newest first by `field` (a Date) and then `_id`. */
export function afterCursor(field: string, after: string | undefined): Record<string, unknown> {
  if (after === undefined) return {};
  const [, ms, id] = CURSOR.exec(after) ?? [];
  if (!ms || !id) throw new AppError('malformed');
  const at = new Date(Number(ms));
  return { [field]: { $lte: at }, $or: [{ [field]: { $lt: at } }, { [field]: at, _id: { $lt: id } }] };
}

export const newestFirst = (field: string) => ({ [field]: -1, _id: -1 }) as Record<string, -1>;

/** Cuts `limit + 1` rows to a page and says where the next begins. */
export function toPage<R extends Row>(rows: readonly R[], limit: number, at: (row: R) => Date) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? `${at(last).getTime()}_${last._id}` : null };
}
