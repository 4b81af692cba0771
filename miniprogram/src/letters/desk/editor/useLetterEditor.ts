/** A letter being written, for a page: what it is now, and what can be done to it. */
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { useEffect, useMemo, useState } from 'react';
import { openSession, type Sitting } from './session';

export type LetterEditor = Sitting & Omit<ReturnType<typeof openSession>, 'now' | 'close'>;

/** One sitting for as long as the page shows this letter; what is unsaved when it closes is saved then. */
export function useLetterEditor(letter: DeskLetter | null): LetterEditor {
  const [heard, hear] = useState<Sitting | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fresh copy of the same letter must not end the sitting
  const session = useMemo(() => openSession(letter, hear), [letter?.id]);
  useEffect(() => session.close, [session]);
  return { ...session, ...(heard ?? session.now()) };
}
