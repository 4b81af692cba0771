/** Imports of the ledger: the list, one that is watched while it works, its rows, and sending a file. */
import type { ImportRow, ImportView, RowView } from '@jiashu/shared/ledger/schema';
import type { ImportState, RowKind, TroubleCode } from '@jiashu/shared/ledger/vocabulary';
import { useCallback, useEffect, useState } from 'react';
import { asFailure, type Failure, type Loaded, newKey, type Pages, sendFile, usePages, useResource } from '../api';
import type { PickedFile } from '../platform/files';
import { ledgerApi } from './api';

export const useImports = (): Pages<ImportRow> =>
  usePages('ledger imports', (after) => ledgerApi.list({ limit: 20, ...(after ? { after } : {}) }));

const WORKING: readonly ImportState[] = ['reading', 'running', 'undoing'];
export const isWorking = (state: ImportState): boolean => WORKING.includes(state);

const EVERY_MS = 800;

/** One import, asked again every second while it works in the background. */
export function useImport(importId: string): Loaded<ImportView> {
  const found = useResource(`ledger import ${importId}`, () => ledgerApi.show({ importId }));
  const working = found.data ? isWorking(found.data.state) : false;
  const { reload, data, error } = found;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer, and every failure, sets the next question
  useEffect(() => {
    if (!working) return;
    const timer = setTimeout(() => void reload(), EVERY_MS);
    return () => clearTimeout(timer);
  }, [working, reload, data, error]);
  return found;
}

export const useRows = (importId: string, kind: RowKind, code: TroubleCode | null): Pages<RowView> =>
  usePages(`ledger rows ${importId} ${kind} ${code ?? ''}`, (after) =>
    ledgerApi.rows({ importId, kind, limit: 50, ...(code ? { code } : {}), ...(after ? { after } : {}) }),
  );

export interface Sending {
  /** Null when nothing is on its way. */
  readonly percent: number | null;
  readonly fileName: string;
  readonly failure: Failure | null;
  send(projectId: string, file: PickedFile): Promise<ImportView | null>;
  /** The file that failed, once more. */
  retry(): Promise<ImportView | null>;
}

/** Sends a file; what failed can be sent again as the same submission. */
export function useSending(): Sending {
  const [percent, setPercent] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [last, setLast] = useState<{ projectId: string; file: PickedFile; key: string } | null>(null);

  const run = useCallback(async (what: { projectId: string; file: PickedFile; key: string }) => {
    setLast(what);
    setFailure(null);
    setPercent(0);
    try {
      const to = `/desk/projects/${what.projectId}/ledger/imports?name=${encodeURIComponent(what.file.name)}`;
      return await sendFile<ImportView>(to, { ...what.file, key: what.key }, setPercent);
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return null;
    } finally {
      setPercent(null);
    }
  }, []);

  return {
    percent,
    failure,
    fileName: last?.file.name ?? '',
    send: (projectId, file) => run({ projectId, file, key: newKey() }),
    retry: async () => (last ? run(last) : null),
  };
}
