/** PDFs: known by content, refused when cut off or able to act by themselves. They are only ever saved, never shown by us. */
import { AppError } from '../http/errors';

const TAIL = 2_048;
/** What makes a PDF do something when opened, or carry something else. */
const ACTS = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b/;

/** Throws `unsupported` for what isn't one whole, quiet PDF. */
export function requirePdf(bytes: Buffer): void {
  const begins = /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 9));
  const ends = bytes.subarray(-TAIL).includes('%%EOF');
  if (!begins || !ends || ACTS.test(bytes.toString('latin1'))) throw new AppError('unsupported');
}
