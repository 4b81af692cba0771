/** What people and Excel write into a cell, read as what they meant. Each gives a value, nothing, or what is wrong. */
import { arabic, halfWidth } from '../homes/label';
import { plainIdNumber, whyNoIdNumber } from '../kernel/idNumber';
import type { Day } from '../kernel/time';
import type { TroubleCode } from './vocabulary';

/** `value` is null for a cell that says nothing. */
export type Reading<T> = { readonly value: T | null } | { readonly trouble: TroubleCode; readonly words: string };

const BLANK = /^(|-+|\/+|无|暂无|没有|未知|不详|未(交付|交房|入住|签约|收房)|待定|N\/A|NULL)$/i;
const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)/i;
/** `1.3812345678E10`, as Excel writes a long number. */
const SCIENTIFIC = /^(\d)(?:\.(\d+))?E\+?(\d{1,2})$/i;

/** A cell's words without what Excel or a typing hand put around them; empty for `-`, `无` and the like. */
export function textOf(cell: string | undefined): string {
  const text = halfWidth(cell ?? '').replace(/^'/, '');
  return BLANK.test(text) ? '' : text;
}

export const isFormulaError = (text: string): boolean => ERROR.test(text);

/** The whole number that scientific notation stands for; null when Excel has already dropped digits. */
function expand(text: string): string | null {
  const [, first, rest = '', power] = SCIENTIFIC.exec(text) ?? [];
  if (!first || rest.length > Number(power)) return null;
  // Excel keeps fifteen digits and writes fewer when the column is narrow: a short mantissa has lost the others.
  return rest.length >= Math.min(Number(power) - 2, 8) ? (first + rest).padEnd(Number(power) + 1, '0') : null;
}

/** Whose number it is, as a careful hand adds; anything else beside a number may mean that it no longer is. */
const WHOSE = /[(（[【](本人|业主|机主|先生|女士|丈夫|妻子|配偶|微信|微信同号|同微信)[)）\]】]$/;

/** One mainland mobile number, 11 digits. */
export function readPhone(text: string): Reading<string> {
  const shown = textOf(text).replace(WHOSE, '');
  if (shown === '') return { value: null };
  const digits = SCIENTIFIC.test(shown) ? expand(shown) : shown.replace(/\.0+$/, '').replace(/[\s().+-]/g, '');
  if (digits === null)
    return { trouble: 'lostDigits', words: 'Excel 把电话改成了科学计数，后几位没有了。请把这一列设成“文本”再填。' };
  const phone = digits.replace(/^(00)?86(?=1\d{10}$)/, '').replace(/^0(?=1[3-9]\d{9}$)/, '');
  if (/^1[3-9]\d{9}$/.test(phone)) return { value: phone };
  return { trouble: 'badPhone', words: whyNoPhone(phone) };
}

function whyNoPhone(phone: string): string {
  if (!/^\d+$/.test(phone)) return '里面有不是数字的字。请填 11 位手机号。';
  if (/^0\d{9,11}$/.test(phone) || /^[2-8]\d{6,7}$/.test(phone))
    return '这是座机。业主要用手机号登录，请填 11 位手机号。';
  if (phone.length !== 11) return `手机号是 11 位，这里有 ${phone.length} 位。`;
  return '没有这样开头的手机号。';
}

const pad = (text: string) => text.padStart(2, '0');
const EARLIEST = 1980;
const LATEST = 2099;

/** The day of a term: `2027年9月23日前`, `2027-9-23（含）之前`. */
export const dayOfTerm = (cell: string): string =>
  textOf(cell)
    .replace(/^(不晚于|不迟于|最迟)/, '')
    .replace(/(\(含\)|\(含当日\))?(之前|以前|前|止)$/, '');

/** A calendar day: `2024/3/5`, `2024年3月5日`, `20240305`, or Excel's count of days in either of its systems. */
export function readDay(cell: string, date1904: boolean): Reading<Day> {
  const text = arabic(textOf(cell));
  if (text === '') return { value: null };
  const [, year, month, date] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text.replace(/ (?=[年月日\d])/g, '')) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/.exec(text) ??
    [];
  const day = year && month && date ? realDay(year, month, date) : ofSerial(text, date1904);
  return day ? { value: day } : { trouble: 'badDate', words: whyNoDay(text, Boolean(year)) };
}

function realDay(year: string, month: string, date: string): Day | null {
  const day = `${year}-${pad(month)}-${pad(date)}`;
  const at = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
  return exists && Number(year) >= EARLIEST && Number(year) <= LATEST ? day : null;
}

/** Excel counts days from the end of 1899, or (files of old Macs) of 1903. */
function ofSerial(text: string, date1904: boolean): Day | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
  const year = Number(day.slice(0, 4));
  return year >= EARLIEST && year <= LATEST ? day : null;
}

function whyNoDay(text: string, looksWhole: boolean): string {
  if (looksWhole) return '没有这一天，请核对年月日。';
  if (/^\d{4}[-/.年]\d{1,2}月?$/.test(text)) return '只有年月，缺了几号。请写成 2024-03-05 的样子。';
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text)) return '分不清哪个是月、哪个是日。请写成 2024-03-05 的样子。';
  if (/^\d{2}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(text)) return '年份要写四位。请写成 2024-03-05 的样子。';
  return '读不出是哪一天。请写成 2024-03-05 的样子。';
}

/** A resident's number, checked as GB 11643 says, or the number of another document. */
export function readIdNumber(cell: string): Reading<string> {
  const text = plainIdNumber(textOf(cell));
  if (text === '') return { value: null };
  const words = whyNoIdNumber(text);
  if (words === null) return { value: text };
  if (/^\d(\.\d+)?E\+?\d+$/.test(text) || /^\d{15}000$/.test(text))
    return { trouble: 'lostDigits', words: 'Excel 把证件号改成了数字，后几位没有了。请把这一列设成“文本”再填。' };
  return { trouble: 'badIdNumber', words };
}
