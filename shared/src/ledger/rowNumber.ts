/** The number of a row: as Excel counts, and in which sheet where several were read as one table. */

/** More than any sheet has rows. */
const SHEET = 10_000_000;

/** `sheet` counts from 1; 0 where there is only one. */
export const rowNumber = (sheet: number, row: number): number => sheet * SHEET + row;

/** As Excel counts it in its sheet. */
export const rowInSheet = (n: number): number => n % SHEET;

/** `第 5 行`, `第 2 张表第 5 行`. */
export const sayRow = (n: number): string =>
  `${n < SHEET ? '' : `第 ${Math.floor(n / SHEET)} 张表`}第 ${rowInSheet(n)} 行`;

/** `第 5、7 行`, `第 1 张表第 5 行、第 2 张表第 3 行`; more than three are only hinted at. */
export function sayRows(ns: readonly number[]): string {
  const few = ns.slice(0, 3);
  const said = few.every((n) => n < SHEET) ? `第 ${few.join('、')} 行` : few.map(sayRow).join('、');
  return `${said}${ns.length > 3 ? '等' : ''}`;
}
