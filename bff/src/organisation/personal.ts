/** What the organisation holds about those who work in it. */
import type { Holding } from '../privacy';

export const organisationHoldings: readonly Holding[] = [
  {
    collection: 'shifts',
    title: '您的值班',
    why: '业主和同事知道该找谁',
    until: '排班取消后 1 年',
    persons: ['personId'],
    fate: 'depersonalise',
    ends: 'endedAt',
    reads: { trade: '工种', from: '从几点', to: '到几点' },
  },
  {
    collection: 'leaves',
    title: '您的休假',
    why: '有人替您当值',
    until: '休假结束后 1 年',
    persons: ['personId'],
    actors: ['deputyId'],
    fate: 'delete',
    reads: { from: '从哪天', to: '到哪天', reason: '事由' },
  },
  {
    collection: 'staffInvitations',
    title: '同事邀请：请您上岗的，和您发出的',
    why: '知道谁请谁上的岗',
    until: '和岗位一起保留',
    persons: ['acceptedBy'],
    phone: 'phoneIndex',
    actors: ['invitedBy'],
    fate: 'delete',
    reads: { name: '邀请里的称呼', phone: '邀请里的手机号', at: '时间', expiresAt: '到期' },
    hides: ['phoneIndex'],
  },
];
