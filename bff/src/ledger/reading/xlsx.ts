/** Reads the ledger's sheets out of an .xlsx. Formulas count as they were last worked out; macros and links are never touched. */
import { buildingOfSheet } from '@jiashu/shared/homes/label';
import { findHeader } from '@jiashu/shared/ledger/columns';
import { broken, type LedgerFile, MOST_ROWS, refuse, type Sheet, tooManyRows } from './sheet';
import { readStrings, readWorkbook } from './workbook';
import { readWorksheet } from './worksheet';
import { openParts, type Parts } from './zip';

/** Hidden sheets are never opened. Throws what is said to the person. */
export async function readXlsx(bytes: Buffer): Promise<LedgerFile> {
  const parts = await openParts(bytes);
  if (!parts.names.has('xl/workbook.xml')) throw refuse('这不是 Excel 表格。请传 .xlsx 或 .csv。');
  const { sheets, strings, date1904 } = await readWorkbook(parts);
  const shown = sheets.filter(({ hidden }) => !hidden);
  if (shown.length === 0) throw broken();
  const texts = await readStrings(parts, strings);
  const found: Sheet[] = [];
  let formulas = false;
  for (const { name, part } of shown) {
    if (found[0] && !isOfAnotherBuilding(name, found[0])) continue;
    const sheet = await readWorksheet(parts.read(part), texts);
    if (!findHeader(sheet.rows.map(({ cells }) => cells))) continue;
    found.push({ name, rows: sheet.rows, date1904 });
    formulas ||= sheet.formulas;
    if (found.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS) throw tooManyRows();
  }
  if (found.length === 0) throw noHeader();
  return { sheets: found, shown: shown.length, notes: notesOf(parts, sheets.length - shown.length, formulas) };
}

/** A sheet for each building is one ledger; any other sheet may be an old one, or somebody's list of something else. */
const isOfAnotherBuilding = (name: string, first: Sheet): boolean =>
  buildingOfSheet(first.name ?? '') !== null && buildingOfSheet(name) !== null;

export const noHeader = () =>
  refuse('没有找到表头。台账要有一行写着“房号”（或室号），同一行还有“楼栋”“业主姓名”“联系电话”这样的列名。');

function notesOf(parts: Parts, hidden: number, formulas: boolean): string[] {
  const names = [...parts.names];
  return [
    ...(hidden > 0 ? [`跳过了 ${hidden} 个隐藏的工作表。`] : []),
    ...(names.some((part) => part.endsWith('vbaProject.bin')) ? ['文件里有宏，没有运行。'] : []),
    ...(names.some((part) => part.startsWith('xl/externalLinks/')) ? ['引用别的文件的格，用的是上次存下的结果。'] : []),
    ...(formulas ? ['公式用的是 Excel 上次算好的结果。'] : []),
  ];
}
