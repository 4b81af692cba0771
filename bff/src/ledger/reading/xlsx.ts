/** Reads the ledger's sheet out of an .xlsx. Formulas count as they were last worked out; macros and links are never touched. */
import { findHeader } from '@jiashu/shared/ledger/columns';
import { broken, refuse, type Sheet } from './sheet';
import { readStrings, readWorkbook } from './workbook';
import { readWorksheet } from './worksheet';
import { openParts, type Parts } from './zip';

/** The first sheet shown that has a ledger's header. Throws what is said to the person. */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const parts = await openParts(bytes);
  if (!parts.names.has('xl/workbook.xml')) throw refuse('这不是 Excel 表格。请传 .xlsx 或 .csv。');
  const { sheets, strings, date1904 } = await readWorkbook(parts);
  const shown = sheets.filter(({ hidden }) => !hidden);
  if (shown.length === 0) throw broken();
  const texts = await readStrings(parts, strings);
  for (const { name, part } of shown) {
    const { rows, formulas } = await readWorksheet(parts.read(part), texts);
    if (!findHeader(rows.map(({ cells }) => cells))) continue;
    return { name, rows, date1904, notes: notesOf(parts, name, shown.length, sheets.length - shown.length, formulas) };
  }
  throw noHeader();
}

export const noHeader = () =>
  refuse('没有找到表头。台账要有一行写着“房号”（或室号），同一行还有“楼栋”“业主姓名”“联系电话”这样的列名。');

function notesOf(parts: Parts, name: string, shown: number, hidden: number, formulas: boolean): string[] {
  const names = [...parts.names];
  return [
    ...(shown > 1 ? [`文件里有 ${shown} 个工作表，读的是“${name}”。`] : []),
    ...(hidden > 0 ? [`跳过了 ${hidden} 个隐藏的工作表。`] : []),
    ...(names.some((part) => part.endsWith('vbaProject.bin')) ? ['文件里有宏，没有运行。'] : []),
    ...(names.some((part) => part.startsWith('xl/externalLinks/')) ? ['引用别的文件的格，用的是上次存下的结果。'] : []),
    ...(formulas ? ['公式用的是 Excel 上次算好的结果。'] : []),
  ];
}
