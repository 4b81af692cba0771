/** The one door through which a person is told something: an inbox entry, and a push where WeChat lets us. */
import type { LinkKind } from '@jiashu/shared/inbox/schema';
import type { Connection } from 'mongoose';
import { derivedId } from '../history';
import type { Route } from '../http/bind';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import type { Vault } from '../infra/vault';
import type { WechatGateway } from '../infra/wechat';
import { pushInTime } from './push';
import { type Allowance, createPushStore, type WaitingPush } from './pushStore';
import { inboxRoutes } from './routes';
import { createInboxStore, type Entry } from './store';

export { PUSH } from './push';

export interface Message {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly kind: LinkKind; readonly id: string; readonly homeId?: string | null };
  /** Does not wait for the person's next hour. */
  readonly urgent?: true;
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
  /** How many pushes of a cause went out, and how many still wait for their hour. */
  pushed(cause: string): Promise<{ sent: number; waiting: number }>;
  /** Adds acceptances as they are, for the demo company. */
  insertAllowances(rows: readonly Allowance[]): Promise<void>;
}

interface World {
  readonly db: Connection;
  readonly vault: Vault;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly wechat: WechatGateway;
  /** Opened after the inbox, hence a function. */
  persons(): { openids(ids: readonly string[]): Promise<ReadonlyMap<string, string>> };
}

export function openInbox({ db, vault, jobs, clock, wechat, persons }: World): Inbox {
  const store = { ...createInboxStore(db), ...createPushStore(db) };
  pushInTime({ store, vault, wechat, clock, openids: (ids) => persons().openids(ids) }, jobs);
  return {
    async tell(personIds, cause, at, message) {
      if (personIds.length === 0) return;
      const sealed = { ...message, title: vault.seal(message.title), text: vault.seal(message.text) };
      const entries = personIds.map((personId) => entryOf(personId, cause, at, sealed));
      await store.insertEntries(entries);
      const pushable = await store.pushable(personIds);
      const wished = entries.filter(({ personId }) => pushable.has(personId));
      await store.insertPushes(wished.map((entry) => pushOf(entry, cause, message.urgent ?? false)));
    },
    async seen(personId, linkId, at) {
      await store.markLinkRead(personId, linkId, at);
    },
    async pushed(cause) {
      const [sent, waiting] = await Promise.all([
        store.countPushes(cause, 'sent'),
        store.countPushes(cause, 'waiting'),
      ]);
      return { sent, waiting };
    },
    insertAllowances: store.insertAllowances,
    routes: inboxRoutes(store, vault),
  };
}

const entryOf = (personId: string, cause: string, at: Date, { title, text, link }: Message): Entry => ({
  _id: derivedId('inbox', cause, personId),
  personId,
  title,
  text,
  link: { homeId: null, ...link },
  at,
  readAt: null,
});

const pushOf = ({ _id, personId, title, text, link, at }: Entry, cause: string, urgent: boolean): WaitingPush => ({
  ...{ _id, personId, cause, title, text, link, urgent },
  ...{ state: 'waiting', at, dueAt: at },
});
