/** The address of a letter's public part; asked for only when somebody wants to pass it on. */
import { useCallback, useState } from 'react';
import { asFailure } from '../../api';
import { toast } from '../../ui';
import { readingApi } from './usePlace';

export const sharedPath = (token: string): string => `/letters/pages/shared/index?token=${token}`;

export function useShare(letterId: string) {
  const [token, setToken] = useState<string | null>(null);
  const prepare = useCallback(async () => {
    try {
      setToken((await readingApi.share({ letterId })).token);
    } catch (thrown) {
      toast(asFailure(thrown).message);
    }
  }, [letterId]);
  return { token, prepare };
}
