import type { inbox } from '@jiashu/shared/inbox/contract';
import { derivedId } from '../history';
import { personId } from '../testing/company';
import { type House, NOW } from '../testing/house';
import type { Matrix } from '../testing/matrix';

async function entryOfOwner({ capabilities }: House) {
  const message = { title: '一条消息', text: '', link: { kind: 'letter' as const, id: personId('owner') } };
  await capabilities.inbox.tell([personId('owner')], 'a cause', NOW, message);
  return { entryId: derivedId('inbox', 'a cause', personId('owner')) };
}

export const inboxMatrix: Matrix<typeof inbox> = {
  list: { allowed: 'signedIn', input: () => ({}) },
  unread: { allowed: 'signedIn', input: () => ({}) },
  markRead: { allowed: ['owner'], input: entryOfOwner },
  markAllRead: { allowed: 'signedIn', input: () => ({}) },
  pushes: { allowed: 'signedIn', input: () => ({}) },
  allowPush: { allowed: 'signedIn', input: () => ({}) },
};
