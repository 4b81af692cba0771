/** The rules of privacy as pure functions: terms, limits, and how a person is taken out of a text. */

/** Days in which a deletion can be taken back (the law gives us 15 working days to carry it out). */
export const COOLING_DAYS = 7;
/** Days for which a finished export can be fetched. */
export const EXPORT_DAYS = 7;
/** How often one member of staff may look at somebody's number or name within a day. */
export const REVEALS_A_DAY = 30;

const DAY_MS = 86_400_000;

export const erasureDue = (askedAt: Date): Date => new Date(askedAt.getTime() + COOLING_DAYS * DAY_MS);
export const exportEnds = (readyAt: Date): Date => new Date(readyAt.getTime() + EXPORT_DAYS * DAY_MS);
/** Looks since this moment count against the limit. */
export const revealsSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);
export const mayReveal = (alreadyToday: number): boolean => alreadyToday < REVEALS_A_DAY;

const SEPARATOR = '[\\s\\-－—.·]*';

/**
 * The text without the person: his name becomes `〔姓名〕`, his number `〔电话〕`, also written with spaces, dashes, +86 or
 * in full-width digits. A name of one character is left: it is a word like any other.
 */
export function redact(text: string, { name, phone }: { name: string | null; phone: string | null }): string {
  const withoutName = name && name.length > 1 ? text.split(name).join('〔姓名〕') : text;
  if (!phone) return withoutName;
  const digits = [...phone].map((digit) => `[${digit}${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}]`);
  return withoutName.replace(new RegExp(`(?:[+＋]?[8８][6６]${SEPARATOR})?${digits.join(SEPARATOR)}`, 'g'), '〔电话〕');
}
