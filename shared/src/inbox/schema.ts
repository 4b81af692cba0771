/** The inbox: what we told this person, new first. */
import { z } from 'zod';
import { Done, Id, Instant, pageOf, paging } from '../kernel/fields';

/** Where an entry leads: the client knows the page of each kind. */
export const LINK_KINDS = [
  'ledger',
  'letter',
  'event',
  'repair',
  'complaint',
  'rating',
  'letterQuestion',
  'deskLetter',
  'deskLetters',
  'project',
  'disclosure',
  'prospectQuestion',
  'prospectDesk',
  'viewing',
  'home',
  'devices',
  'household',
  'binding',
  'staffInvitation',
  'privacy',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const InboxEntry = z.strictObject({
  id: Id,
  title: z.string(),
  text: z.string(),
  at: Instant,
  readAt: Instant.nullable(),
  link: z.strictObject({ kind: z.enum(LINK_KINDS), id: Id, homeId: Id.nullable() }),
});
export type InboxEntry = z.infer<typeof InboxEntry>;

const PushesLeft = z.strictObject({ left: z.int() });

export const inboxWires = {
  list: { input: z.strictObject(paging), output: pageOf(InboxEntry) },
  unread: { input: z.strictObject({}), output: z.strictObject({ count: z.int() }) },
  markRead: { input: z.strictObject({ entryId: Id }), output: Done },
  markAllRead: { input: z.strictObject({}), output: Done },
  pushes: { input: z.strictObject({}), output: PushesLeft },
  /** WeChat asked and the person accepted: one acceptance is one push (WECHAT §4). */
  allowPush: { input: z.strictObject({}), output: PushesLeft },
};
