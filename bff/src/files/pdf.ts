/** PDFs: known by content, refused when cut off or able to act by themselves. They are only ever saved, never shown by us. */
import { AppError } from '../http/errors';

const TAIL = 2_048;
/**
 * What makes a PDF do something when opened, or carry something else. Not `JS`: a script stands only where one of these
 * does, and in the pictures of a long scan the two letters come by chance.
 */
const ACTS = new Set(['JavaScript', 'Rendition', 'Launch', 'EmbeddedFile', 'RichMedia', 'XFA']);
const SLASH = 0x2f;
/** The longest of them with every character spelled as `#4a`. */
const LONGEST = 40;

/** Throws `unsupported` for what isn't one whole, quiet PDF. */
export function requirePdf(bytes: Buffer): void {
  const begins = /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 9));
  const ends = bytes.subarray(-TAIL).includes('%%EOF');
  if (!begins || !ends || acts(bytes)) throw new AppError('unsupported');
}

/** Whether a name in it is one of those that act, however it is spelled; looked for in place, since the file may be large. */
function acts(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(SLASH); at >= 0; at = bytes.indexOf(SLASH, at + 1))
    if (ACTS.has(nameAt(bytes, at + 1))) return true;
  return false;
}

function nameAt(bytes: Buffer, start: number): string {
  const [spelled = ''] = /^[\w#]*/.exec(bytes.toString('latin1', start, start + LONGEST)) ?? [];
  return spelled.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
