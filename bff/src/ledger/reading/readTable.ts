/** From the bytes of a file to the rows of a ledger: what kind of file it is, where its table begins and ends. */
import { type Column, findHeader, type Header, namesMore, placeOf } from '@jiashu/shared/ledger/columns';
import type { Field } from '@jiashu/shared/ledger/vocabulary';
import { readCsv } from './csv';
import { refuse, type Sheet, type SheetRow } from './sheet';
import { noHeader, readXlsx } from './xlsx';

export interface LedgerTable {
  readonly columns: readonly Column[];
  readonly unused: readonly string[];
  /** The header as it stands, all columns. */
  readonly titles: readonly string[];
  readonly rows: readonly SheetRow[];
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
  const sheet = begins(bytes, ZIP) ? await readXlsx(bytes) : await readCsv(bytes);
  const header = findHeader(sheet.rows.map(({ cells }) => cells));
  if (!header) throw noHeader();
  const rows = bodyOf(sheet, header);
  if (rows.length === 0) throw refuse('表头下面一行都没有。');
  const hidden = rows.filter((row) => row.hidden).length;
  return {
    ...{ columns: header.columns, unused: header.unused, titles: sheet.rows[header.at]!.cells, rows },
    ...{ sheet: sheet.name, date1904: sheet.date1904 },
    notes: [
      ...sheet.notes,
      ...(hidden > 0 ? [`有 ${hidden} 行在表里是隐藏的，也读了进来。`] : []),
      ...namesMore(header.unused).map((title) => `“${title}”没有读：一行最多两位业主，再多的请另起一行。`),
    ],
  };
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
