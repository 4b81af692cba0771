/** Which version this reader knows: the one he confirmed, or the last this device has shown him. */
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useResource, useSignedIn, useSubmit } from '../api';
import { projectsApi } from './api';

interface Seen {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const keyOf = (projectId: string) => `declaration:${projectId}`;

/** Remembers on this device that the version was read; what is new is then counted from it. */
export const rememberVersion = (projectId: string, version: number): void =>
  Taro.setStorageSync(keyOf(projectId), { version, at: Date.now() } satisfies Seen);

export interface Reading {
  /** An older version he knows; null when he knows the one that stands, or none. */
  readonly knows: { readonly version: number; readonly at: Date } | null;
  /** When he confirmed the version that stands. */
  readonly confirmedAt: Date | null;
  readonly busy: boolean;
  /** Confirms the version that stands; false when that failed. */
  confirm(): Promise<boolean>;
}

/** `version` is the one that stands; null while it is not known. */
export function useReading(projectId: string, version: number | null): Reading {
  const signedIn = useSignedIn();
  const [seen, setSeen] = useState<Seen | null>(() => (Taro.getStorageSync(keyOf(projectId)) as Seen) || null);
  const receipts = useResource(signedIn ? `receipts ${projectId}` : null, () => projectsApi.receipts({ projectId }));
  const confirming = useSubmit(projectsApi.acknowledge);

  useEffect(() => {
    // Whoever comes for the first time has nothing to compare with: this is where he starts.
    if (version !== null && !Taro.getStorageSync(keyOf(projectId))) rememberVersion(projectId, version);
  }, [projectId, version]);

  const confirmed = receipts.data?.receipts ?? [];
  const current = confirmed.find((receipt) => receipt.version === version);
  const [last] = confirmed;
  const known = last ? { version: last.version, at: new Date(last.at) } : seen && { ...seen, at: new Date(seen.at) };
  return {
    knows: known && version !== null && known.version < version ? known : null,
    confirmedAt: current ? new Date(current.at) : null,
    busy: confirming.busy,
    async confirm() {
      if (version === null) return false;
      const receipt = await confirming.submit({ projectId, version });
      if (!receipt) return false;
      rememberVersion(projectId, version);
      setSeen({ version, at: Date.now() });
      receipts.replace({ receipts: [receipt, ...confirmed] });
      return true;
    },
  };
}
