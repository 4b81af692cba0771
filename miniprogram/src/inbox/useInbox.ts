/** Messages and how many of them are unread. */
import type { InboxEntry } from '@jiashu/shared/inbox/schema';
import { type Pages, usePages, useResource, useSignedIn } from '../api';
import { inboxApi } from './api';

export function useUnread(): number {
  const signedIn = useSignedIn();
  const { data } = useResource(signedIn ? 'unread' : null, () => inboxApi.unread({}));
  return signedIn ? (data?.count ?? 0) : 0;
}

export const useInbox = (): Pages<InboxEntry> =>
  usePages('inbox', (after) => inboxApi.list({ limit: 20, ...(after ? { after } : {}) }));
