/** The five states of anything loaded, in one place: skeleton, empty, failed, kept while offline, content. */

import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useOfflineSaid } from './offlineSaid';
import { Failed, Offline } from './States';

export interface ResourceState<T> {
  status: 'loading' | 'ready' | 'failed';
  data?: T | undefined;
  error?: { message: string; offline: boolean } | undefined;
  /** `data` is older than what the server has: kept from before, or shown while it is fetched again. */
  stale?: boolean | undefined;
  reload: () => unknown;
}

export interface ResourceProps<T> {
  of: ResourceState<T>;
  skeleton: ReactNode;
  empty?: ReactNode;
  /** When `empty` stands for the data: an empty list unless said. */
  isEmpty?: ((data: T) => boolean) | undefined;
  /** For forms: begins on what the server has now, not on what was seen last; offline that is all there is. */
  fresh?: boolean | undefined;
  children: (data: T) => ReactNode;
}

const nothing = (data: unknown): boolean => data === null || (Array.isArray(data) && data.length === 0);

/** Data that is there is always shown, whatever else is true; a failure beside it is a note, not a wall. */
export function Resource<T>({ of, skeleton, empty, isEmpty = nothing, fresh = false, children }: ResourceProps<T>) {
  const { status, data, error, reload } = of;
  const offline = error?.offline === true;
  const said = useOfflineSaid(offline && data !== undefined);
  if (data === undefined || (fresh && of.stale && status === 'ready')) {
    if (status !== 'failed') return <>{skeleton}</>;
    return <Failed message={error?.message ?? '请稍后再试'} offline={offline} onRetry={() => void reload()} />;
  }
  return (
    <View>
      {offline && !said && <Offline />}
      {error && !offline && <Offline title="没有更新成功">{error.message}</Offline>}
      {empty && isEmpty(data) ? empty : children(data)}
    </View>
  );
}
