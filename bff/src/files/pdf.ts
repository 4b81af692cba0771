/** PDFs: known by content, refused when cut off or able to act by themselves. They are only ever saved, never shown by us. */
import { AppError } from '../http/errors';

const TAIL = 2_048;
/**
 * What makes a PDF do something when opened, or carry something else. Not `JS`: a script stands only where one of these
 * does, and in the pictures of a long scan the two letters come by chance.
 */
const ACTS = ['JavaScript', 'Rendition', 'Launch', 'EmbeddedFile', 'RichMedia', 'XFA'];
/** A name may spell any of its characters by its number: `#4a`. */
const spelled = (char: string) => {
  const [high, low] = char.charCodeAt(0).toString(16);
  return `(?:${char}|#${high}[${low}${low!.toUpperCase()}])`;
};
const ACTING = new RegExp(`/(?:${ACTS.map((name) => [...name].map(spelled).join('')).join('|')})(?![\\w#])`);
/** The longest of them with every character spelled, and what follows it. */
const LONGEST = 48;
const STEP = 65_536;

/** Throws `unsupported` for what isn't one whole, quiet PDF. */
export function requirePdf(bytes: Buffer): void {
  const begins = /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 9));
  const ends = bytes.subarray(-TAIL).includes('%%EOF');
  if (!begins || !ends || acts(bytes)) throw new AppError('unsupported');
}

/** Whether a name in it is one of those that act. Piece by piece: the file may be large, and made to be slow. */
function acts(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += STEP) {
    const found = ACTING.exec(bytes.toString('latin1', at, at + STEP + LONGEST));
    // What begins behind the piece is seen whole with the next.
    if (found && found.index < STEP) return true;
  }
  return false;
}
