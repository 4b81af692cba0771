/** One PDF being sent: picked, on its way, or refused with the reason and sent again. */
import type { DocumentView } from '@jiashu/shared/files/schema';
import { useCallback, useState } from 'react';
import { type PickedFile, pickFile } from '../platform/files';
import { newKey } from './client';
import { asFailure } from './failure';
import { sendFile } from './sendFile';

interface Trying {
  readonly state: 'sending' | 'failed';
  readonly percent: number;
  /** Why it was not taken; it can be sent again all the same. */
  readonly reason: string;
  readonly file: PickedFile;
  readonly key: string;
}

const LONGEST_NAME = 80;

/** `onSent` hears of the document once it is there. */
export function useDocument(onSent: (document: DocumentView) => void) {
  const [sending, set] = useState<Trying | null>(null);
  const send = useCallback(
    async (file: PickedFile, key: string) => {
      const at = (percent: number) => set({ file, key, state: 'sending', percent, reason: '' });
      at(0);
      const name = file.name.replace(/\.pdf$/i, '').slice(0, LONGEST_NAME) || '文件';
      try {
        onSent(await sendFile<DocumentView>(`/documents?name=${encodeURIComponent(name)}`, { ...file, key }, at));
        set(null);
      } catch (thrown) {
        set({ file, key, state: 'failed', percent: 0, reason: asFailure(thrown).words });
      }
    },
    [onSent],
  );
  const pick = useCallback(async () => {
    const file = await pickFile(['pdf']);
    if (file) await send(file, newKey());
  }, [send]);
  return {
    sending,
    pick,
    again: () => void (sending && send(sending.file, sending.key)),
    drop: () => set(null),
  };
}
