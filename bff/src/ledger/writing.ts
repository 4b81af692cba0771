/** Tables as files: .xlsx through a library that writes every cell as text, .csv guarded against formulas. */
import type { Document } from '@jiashu/shared/ledger/schema';
import type { Format } from '@jiashu/shared/ledger/vocabulary';
import { stringify } from 'csv-stringify/sync';

export interface TextTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `fileName` without its ending. */
export async function writeTable(table: TextTable, format: Format, fileName: string): Promise<Document> {
  const bytes = format === 'xlsx' ? await xlsx(table) : Buffer.from(csv(table));
  const type = format === 'xlsx' ? XLSX : 'text/csv; charset=utf-8';
  return { fileName: `${fileName}.${format}`, type, base64: bytes.toString('base64') };
}

/** Every cell is text, so that no program makes a number or a formula of a phone, a room or a name. */
async function xlsx({ titles, rows }: TextTable): Promise<Buffer> {
  // Loaded with the first workbook: no start waits for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const head = titles.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => titles.map((_, at) => (row[at] ? { value: row[at], type: String } : null)));
  const columns = titles.map((title) => ({ width: Math.max(12, title.length * 2 + 4) }));
  return writeXlsxFile([head, ...body], { sheet: '台账', columns, stickyRowsCount: 1 }).toBuffer();
}

/** With the mark by which Excel knows UTF-8. */
const csv = ({ titles, rows }: TextTable): string =>
  stringify([titles, ...rows] as string[][], { bom: true, escape_formulas: true, record_delimiter: '\r\n' });
