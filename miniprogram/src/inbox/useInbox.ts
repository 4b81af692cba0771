/** Messages and how many of them are unread. */
import type { InboxEntry } from '@jiashu/shared/inbox/schema';
import { useEffect } from 'react';
import { type Pages, usePages, useResource, useSignedIn } from '../api';
import { setBadge } from '../ui';
import { inboxApi } from './api';

export function useUnread(): number {
  const signedIn = useSignedIn();
  const { data } = useResource(signedIn ? 'unread' : null, () => inboxApi.unread({}));
  const count = signedIn ? (data?.count ?? 0) : 0;
  useEffect(() => setBadge('accounts', count), [count]);
  return count;
}

export const useInbox = (): Pages<InboxEntry> =>
  usePages('inbox', (after) => inboxApi.list({ limit: 20, ...(after ? { after } : {}) }));
