/** Keyset paging forwards in time: the counterpart of `infra/paging` for what is still to come. */
import { AppError } from '../http/errors';

const CURSOR = /^(\d{1,15})_([0-9a-f]{24})$/;

/** The filter of the rows after the cursor, soonest first by `field` (a Date) and then `_id`. */
export function beyondCursor(field: string, after: string | undefined): Record<string, unknown> {
  if (after === undefined) return {};
  const [, ms, id] = CURSOR.exec(after) ?? [];
  if (!ms || !id) throw new AppError('malformed');
  const at = new Date(Number(ms));
  return { [field]: { $gte: at }, $or: [{ [field]: { $gt: at } }, { [field]: at, _id: { $gt: id } }] };
}

export const soonestFirst = (field: string) => ({ [field]: 1, _id: 1 }) as Record<string, 1>;
