/** What somebody was told: as he reads it, and about one thing as it is kept, opened. */
import { inbox } from '@jiashu/shared/inbox/contract';
import { personId, type Who } from './company';
import type { House } from './house';

interface Entry {
  readonly personId: string;
  readonly title: string;
  readonly text: string;
  readonly link: { readonly kind: string; readonly id: string; readonly homeId: string | null };
  readonly at: Date;
  readonly readAt: Date | null;
}

/** His inbox entries that lead to the record, as they are kept, with title and text readable. */
export async function toldOf({ db, capabilities: { vault } }: House, who: Who, linkId: string) {
  const entries = await db
    .collection<Entry>('inbox')
    .find({ personId: personId(who), 'link.id': linkId })
    .toArray();
  return entries.map((entry) => ({ ...entry, title: vault.open(entry.title), text: vault.open(entry.text) }));
}

/** The latest he finds in his inbox, newest first. */
export const inboxOf = async (house: House, who: Who) =>
  (await (await house.as(who, inbox)).list({ limit: 50 })).body.items;
