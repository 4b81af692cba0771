/** The one door through which a person is told something. */
import { inbox as contract } from '@jiashu/shared/inbox/contract';
import { type InboxEntry, inboxWires, type LinkKind } from '@jiashu/shared/inbox/schema';
import type { Connection } from 'mongoose';
import { derivedId } from '../history';
import { bind, type Route } from '../http/bind';
import { found } from '../http/errors';
import { toPage } from '../infra/paging';
import { createInboxStore, type Entry } from './store';

export interface Message {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly kind: LinkKind; readonly id: string; readonly homeId?: string | null };
}

export interface Inbox {
  readonly routes: Route[];
  /**
   * Tells these people. `cause` is the id of what is behind it (a fact): the same cause reaches a person once,
   * however often it is told.
   */
  tell(personIds: readonly string[], cause: string, at: Date, message: Message): Promise<void>;
  /** The person has seen the record itself. */
  seen(personId: string, linkId: string, at: Date): Promise<void>;
}

export function openInbox(db: Connection): Inbox {
  const store = createInboxStore(db);
  return {
    async tell(personIds, cause, at, { title, text, link }) {
      const entryFor = (personId: string): Entry => ({
        _id: derivedId('inbox', cause, personId),
        personId,
        title,
        text,
        link: { homeId: null, ...link },
        at,
        readAt: null,
      });
      if (personIds.length > 0) await store.insertOnce(personIds.map(entryFor));
    },
    async seen(personId, linkId, at) {
      await store.markLinkRead(personId, linkId, at);
    },
    routes: bind('inbox', contract, inboxWires, {
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
    }),
  };
}

const present = ({ _id, title, text, at, readAt, link }: Entry): InboxEntry => ({
  id: _id,
  title,
  text,
  at: at.toISOString(),
  readAt: readAt?.toISOString() ?? null,
  link,
});
