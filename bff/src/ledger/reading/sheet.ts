/** A sheet as it stands in a file, and the bounds within which files are read. */
import { invalid } from '../../http/errors';

export interface SheetRow {
  /** As Excel counts, from 1. */
  readonly n: number;
  readonly hidden: boolean;
  /** Texts by column; numbers as digits, dates as Excel's count of days. */
  readonly cells: string[];
}

export interface Sheet {
  /** Null in a .csv. */
  readonly name: string | null;
  readonly rows: SheetRow[];
  /** Excel's count of days begins in 1904 instead of 1900. */
  readonly date1904: boolean;
}

/** The sheets of a file that may be the ledger. */
export interface LedgerFile {
  /** The first that has a ledger's header; where it is named after a building, those of other buildings after it. */
  readonly sheets: readonly Sheet[];
  /** How many sheets the file shows. */
  readonly shown: number;
  /** What the person should know of how it was read. */
  readonly notes: readonly string[];
}

/** Rows that say something; the largest project of the trade has a few thousand homes. */
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 60;
/** No name, phone or date is longer; what is gets cut, and is then said to be wrong. */
export const MOST_CHARACTERS = 300;
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu;

/** A cell as it is kept: cut, and without signs that nobody sees and no workbook may hold. */
export const plainCell = (text: string): string => text.slice(0, MOST_CHARACTERS).replace(UNSEEN, '');

/** What all parts of a workbook may swell to while they stream by: 20,000 rows are 30 MB. */
export const MOST_BYTES = 128 * 1024 * 1024;
export const MOST_CELLS = MOST_ROWS * MOST_COLUMNS;

/** Says why a file can't be read, in one sentence for the person at the desk. */
export const refuse = (message: string) => invalid({ path: 'file', message });

export const tooManyRows = () => refuse(`这份表超过 ${MOST_ROWS} 行。请按楼栋分成几份再传。`);
export const tooBig = () => refuse('这份表解开以后太大了，不像台账。请只留台账这一个工作表，另存一份再传。');
export const broken = () => refuse('这份文件打不开，可能没有传完或已经损坏。请在 Excel 里打开，另存一份再传。');

export const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => !cell || cell.trim() === '');
