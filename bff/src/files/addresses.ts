/** How long the address of a file works: it follows the record that shows the file. */
import type { Signer } from './signing';
import type { StoredFile } from './store';

/** What everybody of a project may read; a page of it may lie open for an hour. */
const OPEN: ReadonlySet<string> = new Set(['letter', 'project', 'building']);
const STEP_MS = 150_000;

/**
 * What a household or a case shows is asked for anew every few minutes: who was let go gets no new address, and the ones
 * he has are dead within five. What nobody but its sender has seen yet waits in his draft.
 */
export function addressOf(signer: Signer, { subject }: Pick<StoredFile, 'subject'>, name: string, now: Date): string {
  if (!subject || OPEN.has(subject.kind)) return signer.sign(name, now);
  const end = (Math.floor(now.getTime() / STEP_MS) + 2) * STEP_MS;
  return signer.sign(name, now, end - now.getTime());
}
