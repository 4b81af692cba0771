/** One worksheet, row by row; rows that say nothing are dropped as they stream by. */
import {
  isEmpty,
  MOST_CELLS,
  MOST_CHARACTERS,
  MOST_COLUMNS,
  MOST_ROWS,
  plainCell,
  type SheetRow,
  tooBig,
  tooManyRows,
} from './sheet';
import { walk } from './xml';

interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** The place of a column by its letters, from 0: 2 of `C17`. */
function columnOf(ref: string): number {
  let column = 0;
  for (const char of ref) {
    const at = char.charCodeAt(0) - 64;
    if (at < 1 || at > 26) break;
    column = column * 26 + at;
  }
  return column - 1;
}

const numberIn = (ref: string): number => Number(/\d+$/.exec(ref)?.[0]);

/** Excel has no more. */
const LAST_ROW = 1_048_576;

/** The row's own number, or the next where it says none that can come here: two rows of one number would be one. */
function numberAfter(before: number, said = ''): number {
  const n = Number(said);
  return Number.isInteger(n) && n > before && n <= LAST_ROW ? n : before + 1;
}

export interface Worksheet {
  readonly rows: SheetRow[];
  readonly formulas: boolean;
}

/** Merged cells are filled downwards, since a ledger merges a building's name beside its homes. */
export async function readWorksheet(chunks: AsyncIterable<string>, strings: readonly string[]): Promise<Worksheet> {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  let formulas = false;
  let row: SheetRow = { n: 0, hidden: false, cells: [] };
  let column = -1;
  let type = '';
  let value = '';
  let takes = false;

  await walk(chunks, {
    open(name, attributes) {
      if (name === 'row') {
        row = {
          n: numberAfter(row.n, attributes.r),
          hidden: attributes.hidden === '1' || attributes.hidden === 'true',
          cells: [],
        };
        column = -1;
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        type = attributes.t ?? 'n';
        value = '';
      } else if (name === 'f') formulas = true;
      else if (name === 'v' || (name === 't' && type === 'inlineStr')) takes = true;
      else if (name === 'mergeCell' && merges.push(...mergeOf(attributes.ref ?? '')) > MOST_ROWS) throw tooBig();
    },
    text(piece) {
      if (takes && value.length <= MOST_CHARACTERS) value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') takes = false;
      if (name === 'c' && column >= 0 && column < MOST_COLUMNS) {
        const text = type === 's' ? (strings[Number(value)] ?? '') : value;
        if (text !== '') row.cells[column] = plainCell(text);
      }
      if (name !== 'row' || isEmpty(row.cells)) return;
      if (rows.length >= MOST_ROWS) throw tooManyRows();
      rows.push({ ...row, cells: Array.from(row.cells, (cell) => cell ?? '') });
    },
  });
  fillDown(rows, merges);
  return { rows, formulas };
}

function mergeOf(ref: string): Merge[] {
  const [first = '', last = ''] = ref.split(':');
  const merge = { column: columnOf(first), from: numberIn(first), to: numberIn(last) };
  return merge.to > merge.from && merge.column >= 0 && merge.column < MOST_COLUMNS ? [merge] : [];
}

/** Merged cells never overlap, so filling touches each cell at most once: more is no honest file. */
function fillDown(rows: readonly SheetRow[], merges: readonly Merge[]): void {
  let left = MOST_CELLS;
  for (const { column, from, to } of merges) {
    let at = firstFrom(rows, from);
    const text = rows[at]?.n === from ? (rows[at]?.cells[column] ?? '') : '';
    for (; at < rows.length && rows[at]!.n <= to; at++) {
      if (--left < 0) throw tooBig();
      const { cells } = rows[at]!;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
}

/** Index of the first row numbered `n` or more. */
function firstFrom(rows: readonly SheetRow[], n: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.n < n) low = middle + 1;
    else high = middle;
  }
  return low;
}
