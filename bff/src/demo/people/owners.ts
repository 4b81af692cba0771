/** Owners, tenants and others of the demo company that one can sign in as, or that its stories are about. */
import type { MemberKind } from '@jiashu/shared/homes/vocabulary';
import type { Offset } from '../company/plan';

export interface Belonging {
  readonly project: string;
  /** `3 栋 2 单元 1201`. */
  readonly label: string;
  readonly kind: MemberKind;
  readonly signed?: Offset;
  readonly movedIn?: Offset;
}

export interface Resident {
  readonly name: string;
  /** Only those one can sign in as have one. */
  readonly story?: string;
  readonly homes: readonly Belonging[];
  /** In the ledger only: he has never signed in. */
  readonly unseen?: true;
}

const owner = (project: string, label: string, rest: Pick<Belonging, 'signed' | 'movedIn'> = {}): Belonging => ({
  ...{ project, label, kind: 'owner' as const },
  ...rest,
});

export const RESIDENTS: readonly Resident[] = [
  {
    name: '顾南乔',
    story: '准业主，听松里 3 栋 1201，等封顶',
    homes: [owner('听松里', '3 栋 2 单元 1201', { signed: -448 })],
  },
  {
    name: '温予安',
    story: '新业主，桐荫里 3 栋 1102，客厅的窗起了雾，在等新玻璃',
    homes: [owner('桐荫里', '3 栋 1 单元 1102', { signed: -760, movedIn: -96 })],
  },
  {
    name: '江亦舟',
    story: '两套房：住在桐荫里 1 栋 601，听松里 5 栋还在盖，晚了九天',
    homes: [
      owner('桐荫里', '1 栋 2 单元 601', { signed: -1420, movedIn: -770 }),
      owner('听松里', '5 栋 1 单元 802', { signed: -210 }),
    ],
  },
  {
    name: '沈嘉禾',
    story: '准业主，晴川里 1 栋 902，这个月收房，开放日挑出的毛病改好没有',
    homes: [owner('晴川里', '1 栋 1 单元 902', { signed: -402 })],
  },
  {
    name: '祁慕白',
    story: '老业主，桐荫里 2 栋 301，水管过了两年保修',
    homes: [owner('桐荫里', '2 栋 3 单元 301', { signed: -1390, movedIn: -801 })],
  },
  {
    name: '白露生',
    story: '租客，桐荫里 5 栋 1501，能报修、能约活动，看不到合同',
    homes: [{ project: '桐荫里', label: '5 栋 2 单元 1501', kind: 'tenant' }],
  },
  {
    name: '叶知微',
    story: '刚签约九天，枕河里 2 栋 702，还在挖基坑',
    homes: [owner('枕河里', '2 栋 2 单元 702', { signed: -9 })],
  },
  { name: '宋晚舟', story: '还没买，在看枕河里，想先把坏消息看完', homes: [] },
  { name: '冯小满', story: '刚装上，手机号和台账对不上，等管家确认房子', homes: [] },
  { name: '陈怀谷', homes: [owner('听松里', '2 栋 1 单元 801', { signed: -331 })], unseen: true },
  { name: '郑一诺', homes: [] },
  { name: '卢子航', homes: [] },
  { name: '顾怀瑾', homes: [{ project: '听松里', label: '3 栋 2 单元 1201', kind: 'family' }] },
  { name: '方若水', homes: [owner('桐荫里', '5 栋 2 单元 1501', { signed: -720, movedIn: -120 })] },
];

/** The ledger's phone of him who has never signed in: signing in with it shows how a home finds its owner. */
export const UNSEEN_PHONE = '13800000000';
