/** From the bytes of a file to the rows of a ledger: what kind of file it is, where its table begins and ends. */
import { buildingOfSheet } from '@jiashu/shared/homes/label';
import { type Column, findHeader, type Header, namesMore, placeOf } from '@jiashu/shared/ledger/columns';
import { rowNumber } from '@jiashu/shared/ledger/rowNumber';
import type { Field } from '@jiashu/shared/ledger/vocabulary';
import { readCsv } from './csv';
import { type LedgerFile, refuse, type Sheet, type SheetRow } from './sheet';
import { noHeader, readXlsx } from './xlsx';

export interface LedgerTableRow extends SheetRow {
  /** What its sheet is named after, where the table has no column of buildings. */
  readonly building?: string;
}

export interface LedgerTable {
  readonly columns: readonly Column[];
  readonly unused: readonly string[];
  /** The header as it stands, all columns. */
  readonly titles: readonly string[];
  readonly rows: readonly LedgerTableRow[];
  readonly sheet: string | null;
  readonly date1904: boolean;
  readonly notes: readonly string[];
}

const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const begins = (bytes: Buffer, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);

/** By content, never by name. Throws `invalid` at `file` with what to do about it. */
export async function readTable(bytes: Buffer): Promise<LedgerTable> {
  if (bytes.length === 0) throw refuse('这份文件是空的。');
  if (begins(bytes, OLD_OFFICE))
    throw refuse('这是老格式 .xls，或加了打开密码。请在 Excel 里去掉密码，另存为 .xlsx 再传。');
  const file = begins(bytes, ZIP) ? await readXlsx(bytes) : await readCsv(bytes);
  const found = file.sheets.flatMap((sheet): Found[] => {
    const header = findHeader(sheet.rows.map(({ cells }) => cells));
    return header ? [{ sheet, header }] : [];
  });
  const [first] = found;
  if (!first) throw noHeader();
  const { sheet, header } = first;
  const read = found.filter((one) => isAlike(one.header, header));
  const rows = rowsOf(read);
  if (rows.length === 0) throw refuse('表头下面一行都没有。');
  return {
    ...{ columns: header.columns, unused: header.unused, titles: sheet.rows[header.at]!.cells, rows },
    ...{ sheet: sheet.name && read.map((one) => one.sheet.name).join('、'), date1904: sheet.date1904 },
    notes: notesOf(file, found, read, rows),
  };
}

interface Found {
  readonly sheet: Sheet;
  readonly header: Header;
}

const isAlike = (one: Header, other: Header): boolean =>
  JSON.stringify(one.columns.map(({ field, letter }) => [field, letter])) ===
  JSON.stringify(other.columns.map(({ field, letter }) => [field, letter]));

/** The rows of all sheets read as one table. Where none says a building, the sheets do. */
function rowsOf(read: readonly Found[]): LedgerTableRow[] {
  const saysBuilding = read[0]!.header.columns.some(({ field }) => field === 'building');
  return read.flatMap(({ sheet, header }, at) => {
    const building = saysBuilding || !buildingOfSheet(sheet.name ?? '') ? {} : { building: sheet.name! };
    const numberOf = (row: number) => (read.length === 1 ? row : rowNumber(at + 1, row));
    return bodyOf(sheet, header).map((row) => ({ ...row, ...building, n: numberOf(row.n) }));
  });
}

function notesOf(
  { shown, notes }: LedgerFile,
  found: readonly Found[],
  read: readonly Found[],
  rows: readonly SheetRow[],
) {
  const named = ({ sheet }: Found) => `“${sheet.name}”`;
  const hidden = rows.filter((row) => row.hidden).length;
  const unlike = found.filter((one) => !read.includes(one));
  return [
    ...(shown > 1 ? [`文件里有 ${shown} 个工作表，读的是${read.map(named).join('')}。`] : []),
    ...unlike.map((one) => `${named(one)}的列和${named(read[0]!)}不一样，没有读。请另存一份再传。`),
    ...notes,
    ...(hidden > 0 ? [`有 ${hidden} 行在表里是隐藏的，也读了进来。`] : []),
    ...namesMore(read[0]!.header.unused).map((title) => `“${title}”没有读：一行最多两位业主，再多的请另起一行。`),
  ];
}

const WHERE: ReadonlySet<Field> = new Set(['project', 'building', 'unit', 'room']);
const FOOT = /^(合计|总计|小计|共计|备注|说明|注[:：]|制表|填表|审核|打印)/;

/** `8套` under a column of rooms is how many they are. */
const COUNT = /^\d+ ?(套|户|间)$/;

/** The rows below the header that say something in its columns: no sums, no repeated headers, no signatures. */
function bodyOf({ rows }: Sheet, { at, columns }: Header): SheetRow[] {
  const places = columns.map(({ letter }) => placeOf(letter));
  const room = placeOf(columns.find(({ field }) => field === 'room')!.letter);
  const home = columns.filter(({ field }) => WHERE.has(field)).map(({ letter }) => placeOf(letter));
  const titles = rows[at]!.cells;
  return rows.slice(at + 1).filter(({ cells }) => {
    const filled = places.filter((place) => (cells[place] ?? '').trim() !== '');
    if (filled.length === 0) return false;
    if (filled.filter((place) => cells[place] === titles[place]).length >= 2) return false;
    const said = (cells[room] ?? '').trim();
    const looked = said === '' || COUNT.test(said) ? cells : home.map((place) => cells[place] ?? '');
    return !looked.some((cell) => FOOT.test(cell.trim()));
  });
}
