/** What somebody typed or pasted into a field for digits, as those: `+86 138-0000 0108` and `１３８…` are phones too. Pure. */
import type { InputType } from './inputs';

/** Longer than what is kept: a pasted number may come with its spaces, dashes and +86. */
const ROOM = 12;

const isDigits = (type: InputType): boolean => type === 'phone' || type === 'code';

/** The text to keep, `maxLength` at most. */
export function typed(type: InputType, text: string, maxLength: number): string {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (type === 'whole') return (/^\s*(\d*)/.exec(plain)?.[1] ?? '').slice(0, maxLength);
  if (!isDigits(type)) return text;
  const digits = plain.replace(/\D/g, '');
  const own = type === 'phone' && digits.length > maxLength ? digits.replace(/^(00)?86/, '') : digits;
  return own.slice(0, maxLength);
}

/** How much the field itself lets in. */
export const roomFor = (type: InputType, maxLength: number): number => (isDigits(type) ? maxLength + ROOM : maxLength);
