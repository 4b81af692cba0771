/** Inbox entries in MongoDB. */
import type { LinkKind } from '@jiashu/shared/inbox/schema';
import { type Connection, Schema } from 'mongoose';
import { collection } from '../infra/collection';
import { insertOnce } from '../infra/insertOnce';
import { afterCursor, newestFirst } from '../infra/paging';
import { sealedText } from '../infra/sealed';

export interface Entry {
  _id: string;
  personId: string;
  /** Sealed, as is the text. */
  title: string;
  text: string;
  link: { kind: LinkKind; id: string; homeId: string | null };
  at: Date;
  readAt: Date | null;
}

const schema = new Schema<Entry>(
  {
    _id: String,
    personId: String,
    title: sealedText,
    text: sealedText,
    link: { type: { kind: String, id: String, homeId: String }, _id: false },
    at: Date,
    readAt: { type: Date, default: null },
  },
  { collection: 'inbox', versionKey: false },
)
  .index({ personId: 1, at: -1, _id: -1 })
  .index({ personId: 1, readAt: 1 })
  // What has been kept long enough.
  .index({ at: 1 });

export type InboxStore = ReturnType<typeof createInboxStore>;

export function createInboxStore(db: Connection) {
  const entries = collection(db, 'InboxEntry', schema);
  return {
    /** Inserts those that are not there yet. */
    insertEntries: (rows: readonly Entry[]) => insertOnce(entries, rows),
    /** Newest first, one more than `limit` when there is a next page. */
    list: (personId: string, after: string | undefined, limit: number): Promise<Entry[]> =>
      entries
        .find({ personId, ...afterCursor('at', after) })
        .sort(newestFirst('at'))
        .limit(limit + 1)
        .lean<Entry[]>(),
    /** Which of these entries nobody has read. */
    async unreadOf(ids: readonly string[]): Promise<Set<string>> {
      const rows = await entries.find({ _id: { $in: ids }, readAt: null }, { _id: 1 }).lean<Entry[]>();
      return new Set(rows.map(({ _id }) => _id));
    },
    countUnread: (personId: string): Promise<number> => entries.countDocuments({ personId, readAt: null }),
    /** Marks one entry of this person; false when he has no such entry. */
    async markRead(personId: string, entryId: string, at: Date): Promise<boolean> {
      await entries.updateOne({ _id: entryId, personId, readAt: null }, { $set: { readAt: at } });
      return (await entries.exists({ _id: entryId, personId })) !== null;
    },
    /** Marks what leads to this record, once it was seen by another way. */
    markLinkRead: (personId: string, linkId: string, at: Date) =>
      entries.updateMany({ personId, readAt: null, 'link.id': linkId }, { $set: { readAt: at } }),
    markAllRead: (personId: string, at: Date) =>
      entries.updateMany({ personId, readAt: null }, { $set: { readAt: at } }),
  };
}
