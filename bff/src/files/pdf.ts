/** PDFs: known by content, refused when cut off or able to act by themselves. They are only ever saved, never shown by us. */
import { AppError } from '../http/errors';

const TAIL = 2_048;
/** What makes a PDF do something when opened, or carry something else. */
const ACTS = ['JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'RichMedia', 'XFA'];

/** Throws `unsupported` for what isn't one whole, quiet PDF. */
export function requirePdf(bytes: Buffer): void {
  const begins = /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 9));
  const ends = bytes.subarray(-TAIL).includes('%%EOF');
  if (!begins || !ends || ACTS.some((name) => names(bytes, name))) throw new AppError('unsupported');
}

/** Whether `/<name>` stands in it as a whole word; looked for in place, since the file may be large. */
function names(bytes: Buffer, name: string): boolean {
  for (let at = bytes.indexOf(`/${name}`); at >= 0; at = bytes.indexOf(`/${name}`, at + 1))
    if (!/^\w/.test(bytes.toString('latin1', at + name.length + 1, at + name.length + 2))) return true;
  return false;
}
