/** Where each kind of message leads. */
import type { InboxEntry, LinkKind } from '@jiashu/shared/inbox/schema';
import { open } from '../platform/navigate';
import { openTab } from '../ui';

const PAGES: Readonly<Record<Exclude<LinkKind, 'home'>, string>> = {
  ledger: 'ledger/desk/preview',
  letter: 'letters/pages/letter',
  event: 'events/pages/event',
  repair: 'repairs/pages/repair',
  complaint: 'complaints/pages/complaint',
  rating: 'ratings/pages/rate',
  deskLetter: 'letters/desk/list',
  deskLetters: 'letters/desk/list',
  letterQuestion: 'letters/desk/questions',
  project: 'projects/pages/project',
  disclosure: 'projects/desk/list',
  prospectQuestion: 'prospects/pages/ask',
  prospectDesk: 'prospects/desk/questions',
  viewing: 'prospects/pages/viewing',
  devices: 'accounts/pages/devices',
  privacy: 'privacy/pages/exports',
  household: 'homes/pages/household',
  binding: 'homes/pages/bind',
  staffInvitation: 'organisation/pages/joining',
};

export function openEntry({ link }: Pick<InboxEntry, 'link'>): void {
  if (link.kind === 'home') openTab('homes');
  else open(PAGES[link.kind], { id: link.id, home: link.homeId ?? undefined });
}
