/** Reads a .csv in whatever encoding Excel, WPS or a property system wrote it. */
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import {
  broken,
  isEmpty,
  type LedgerFile,
  MOST_COLUMNS,
  MOST_ROWS,
  plainCell,
  refuse,
  type SheetRow,
  tooManyRows,
} from './sheet';

/** UTF-8 with and without its mark, UTF-16 as Excel's “Unicode text”, else GB18030, which holds GBK and GB2312. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  throw refuse('认不出这份 .csv 的文字编码。请在 Excel 里另存为“CSV UTF-8”，或直接传 .xlsx。');
}

/** The sign that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000);
  const count = (sign: string) => head.split(sign).length;
  return [',', '\t', ';'].sort((one, other) => count(other) - count(one))[0]!;
}

const SLICE = 64 * 1024;
function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}

/** Throws what is said to the person. */
export async function readCsv(bytes: Buffer): Promise<LedgerFile> {
  const text = decode(bytes);
  if (text.includes('\0') || /^\s*(<|%PDF|\{)/.test(text)) throw refuse('这不是表格。请传 .xlsx 或 .csv。');
  const options = {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 100_000,
  };
  // Whoever reads the records hears of every failure; the pipeline itself has nobody to tell.
  const records: AsyncIterable<string[]> = pipeline(Readable.from(slices(text)), parse(options), () => {});
  const rows: SheetRow[] = [];
  let n = 0;
  try {
    for await (const record of records) {
      n++;
      if (isEmpty(record)) continue;
      if (rows.length >= MOST_ROWS) throw tooManyRows();
      rows.push({
        n,
        hidden: false,
        cells: record.slice(0, MOST_COLUMNS).map(plainCell),
      });
    }
  } catch (error) {
    throw (error as { code?: string }).code?.startsWith('CSV_') ? broken() : error;
  }
  return { sheets: [{ name: null, rows, date1904: false }], shown: 1, notes: [] };
}
