/** The number of a resident's identity card, or of another document. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last digit of a resident's number, as GB 11643 computes it. */
export const checkDigitOf = (id: string): string =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(id[index]), 0) % 11]!;

/** Passports, permits of Hong Kong, Macau and Taiwan, residents' numbers of before 1999: taken as they are. */
const OTHER_DOCUMENT = /^(?=(?:.*\d){4})(?=.*[A-Z])[A-Z0-9]{6,15}(\(\w\))?$|^\d{8}$|^\d{15}$/;
/** A company that bought: its unified social credit code. */
const COMPANY = /^9[1-39]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** As it is kept: without spaces and dashes, in capitals. */
export const plainIdNumber = (text: string): string => text.replace(/\s|-/g, '').toUpperCase();

/** What is wrong with a number written as it is kept, in words; null when it can be one. */
export function whyNoIdNumber(text: string): string | null {
  if (OTHER_DOCUMENT.test(text) || COMPANY.test(text)) return null;
  if (text.length !== 18) return `身份证号是 18 位，这里有 ${text.length} 位。`;
  if (!/^\d{17}[\dX]$/.test(text)) return '身份证号里有不该有的字，前 17 位都是数字。';
  return checkDigitOf(text) === text[17] ? null : '身份证号的最后一位对不上，多半有一位抄错了。';
}
