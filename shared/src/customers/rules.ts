/** What somebody at the desk typed into the one search box: a phone, a ticket's number, a home or a name. Pure. */
import { halfWidth, readHome } from '../homes/label';

export type Sought =
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'ticket'; readonly number: string }
  | { readonly kind: 'home'; readonly building: string; readonly unit: string | null; readonly room: string | null }
  | { readonly kind: 'name'; readonly name: string };

/** Full-width signs, spaces, dashes, +86 and Chinese numerals are read as they are meant; null for nothing to look for. */
export function readSought(words: string): Sought | null {
  const text = halfWidth(words);
  if (text === '') return null;
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1[3-9]\d{9}$)/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'phone', phone: digits };
  const number = text.replace(/\s/g, '').toUpperCase();
  if (/^[A-Z]{2}\d{6,8}-?\d{2,5}$/.test(number)) return { kind: 'ticket', number };
  const home = readHome(text);
  return home ? { kind: 'home', ...home } : { kind: 'name', name: text.replace(/ /g, '') };
}
