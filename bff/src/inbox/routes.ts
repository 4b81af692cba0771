/** Contract key → handler. */
import { inbox as contract } from '@jiashu/shared/inbox/contract';
import { type InboxEntry, inboxWires } from '@jiashu/shared/inbox/schema';
import { bind, type Route } from '../http/bind';
import { found } from '../http/errors';
import { toPage } from '../infra/paging';
import type { Vault } from '../infra/vault';
import type { PushStore } from './pushStore';
import type { Entry, InboxStore } from './store';

export function inboxRoutes(store: InboxStore & PushStore, vault: Vault): Route[] {
  const left = async (personId: string) => ({ left: (await store.allowance(personId))?.left ?? 0 });
  const present = ({ _id, title, text, at, readAt, link }: Entry): InboxEntry => ({
    id: _id,
    title: vault.open(title),
    text: vault.open(text),
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    link,
  });
  return bind('inbox', contract, inboxWires, {
    async list({ after, limit }, { caller }) {
      const page = toPage(await store.list(caller.personId, after, limit), limit, (entry) => entry.at);
      return { items: page.rows.map(present), next: page.next };
    },
    unread: async (_, { caller }) => ({ count: await store.countUnread(caller.personId) }),
    async markRead({ entryId }, { caller, now }) {
      found((await store.markRead(caller.personId, entryId, now)) || null);
      return { done: true as const };
    },
    async markAllRead(_, { caller, now }) {
      await store.markAllRead(caller.personId, now);
      return { done: true as const };
    },
    pushes: (_, { caller }) => left(caller.personId),
    async allowPush(_, { caller, effectId }) {
      await store.grant(caller.personId, effectId);
      return left(caller.personId);
    },
  });
}
