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
/** Looks after this moment count against the limit. */
export const revealsSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);

const SEPARATOR = '[\\s\\-－—.·]*';

export interface Traces {
  readonly name: string | null;
  readonly phone: string | null;
  readonly idNumber: string | null;
}

/**
 * The text without the person: his name becomes `〔姓名〕`, his number `〔电话〕`, his document `〔证件号〕`, also written with
 * spaces, dashes, +86 or in full-width characters. A name of one character is left: it is a word like any other.
 */
export function redact(text: string, { name, phone, idNumber }: Traces): string {
  const withoutName = name && name.length > 1 ? text.split(name).join('〔姓名〕') : text;
  const withoutId = idNumber ? withoutName.replace(spelled(idNumber), '〔证件号〕') : withoutName;
  return phone ? withoutId.replace(spelled(phone, `(?:[+＋]?[8８][6６]${SEPARATOR})?`), '〔电话〕') : withoutId;
}

/** The number in any of its spellings. */
function spelled(number: string, before = ''): RegExp {
  const signs = [...number].map((sign) => `[${sign}${String.fromCharCode(sign.charCodeAt(0) + 0xfee0)}]`);
  return new RegExp(before + signs.join(SEPARATOR), 'gi');
}
