/** What homes hold about a person. */
import { BINDING_STATES, type BindingState, MEMBER_KINDS, type MemberKind } from '@jiashu/shared/homes/vocabulary';
import type { Holding } from '../privacy';

export const homeHoldings: readonly Holding[] = [
  {
    collection: 'members',
    title: '您和房子的关系',
    why: '知道哪封信、哪张工单是给您的',
    until: '到您不再属于这套房子，之后不再显示',
    persons: ['personId'],
    fate: 'depersonalise',
    clears: ['name', 'nameIndex', 'phone', 'phoneIndex'],
    ends: 'endedAt',
    reads: {
      kind: ['身份', (kind: MemberKind) => MEMBER_KINDS[kind]],
      name: '台账里的姓名',
      since: '从什么时候起',
      endedAt: '到什么时候止',
    },
    hides: ['nameIndex', 'phoneIndex'],
  },
  {
    collection: 'bindings',
    title: '认房申请',
    why: '核对房子是不是您的',
    until: '2 年',
    expires: { from: 'at', days: 730 },
    persons: ['personId'],
    actors: ['decision.personId'],
    fate: 'delete',
    reads: {
      home: '您写的房号',
      name: '您写的姓名',
      note: '您写的说明',
      state: ['结果', (state: BindingState) => BINDING_STATES[state] ?? state],
      reason: '我们写的原因',
      at: '时间',
    },
  },
  {
    collection: 'invitations',
    title: '您发出或用过的家人、租客邀请',
    why: '知道谁请谁进的门',
    until: '用过或过期后 1 年',
    expires: { from: 'expiresAt', days: 365 },
    persons: ['invitedBy', 'usedBy'],
    fate: 'depersonalise',
    renames: ['name'],
    reads: { name: '请的是谁', at: '时间', expiresAt: '到期' },
    hides: ['tokenHash'],
  },
  {
    collection: 'homes',
    title: '您管着的房子',
    why: '业主知道该找谁',
    until: '到换人为止',
    persons: [],
    actors: ['stewardId'],
    fate: 'depersonalise',
    reads: {},
  },
];
