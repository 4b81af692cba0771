/** The workbench's map: who finds what where. */
import type { Me } from '@jiashu/shared/accounts/schema';
import type { Role } from '@jiashu/shared/kernel/roles';

export type DeskPlace =
  | 'home'
  | 'customers'
  | 'questions'
  | 'progress'
  | 'repairs'
  | 'complaints'
  | 'letters'
  | 'events'
  | 'disclosures'
  | 'prospects'
  | 'bindings'
  | 'organisation'
  | 'ledger'
  | 'ratings';

interface Place {
  readonly key: DeskPlace;
  readonly text: string;
  readonly page: string;
  /** Who has something to do there; everybody where it is left out. */
  readonly roles?: readonly Role[];
}

const managers: readonly Role[] = ['projectManager', 'regionManager', 'groupManager'];

const GROUPS: readonly { title: string; places: readonly Place[] }[] = [
  {
    title: '今天',
    places: [
      { key: 'home', text: '工作台', page: 'desk/pages/home' },
      {
        key: 'repairs',
        text: '报修',
        page: 'repairs/desk/list',
        roles: ['engineer', 'steward', 'customerRelations', ...managers],
      },
      {
        key: 'complaints',
        text: '投诉',
        page: 'complaints/desk/list',
        roles: ['handler', 'steward', 'customerRelations', ...managers],
      },
    ],
  },
  {
    title: '来往',
    places: [
      {
        key: 'customers',
        text: '客户',
        page: 'customers/desk/find',
        roles: ['steward', 'customerRelations', ...managers],
      },
      {
        key: 'letters',
        text: '家书',
        page: 'letters/desk/list',
        roles: ['editor', 'steward', 'customerRelations', ...managers],
      },
      {
        key: 'questions',
        text: '提问',
        page: 'letters/desk/questions',
        roles: ['editor', 'steward', 'customerRelations', ...managers],
      },
      {
        key: 'progress',
        text: '进度',
        page: 'projects/desk/progress',
        roles: ['editor', 'customerRelations', 'projectManager'],
      },
      {
        key: 'events',
        text: '活动',
        page: 'events/desk/list',
        roles: ['editor', 'steward', 'customerRelations', ...managers],
      },
      {
        key: 'disclosures',
        text: '阳光宣言',
        page: 'projects/desk/list',
        roles: ['editor', 'steward', 'customerRelations', ...managers],
      },
      {
        key: 'prospects',
        text: '看房提问',
        page: 'prospects/desk/questions',
        roles: ['steward', 'customerRelations', ...managers],
      },
      {
        key: 'bindings',
        text: '业主',
        page: 'homes/desk/bindings',
        roles: ['steward', 'customerRelations', ...managers],
      },
      { key: 'organisation', text: '组织', page: 'organisation/desk/home' },
      { key: 'ledger', text: '台账', page: 'ledger/desk/list', roles: managers },
    ],
  },
  { title: '衡量', places: [{ key: 'ratings', text: '满意度', page: 'ratings/desk/overview' }] },
];

/** The rail's groups for somebody with these posts. */
export function railFor(posts: Me['posts']) {
  const mine = (place: Place) => !place.roles || posts.some(({ role }) => place.roles!.includes(role));
  return GROUPS.map(({ title, places }) => ({ title, items: places.filter(mine) })).filter(
    ({ items }) => items.length > 0,
  );
}

export const pageOf = (key: string): string =>
  GROUPS.flatMap(({ places }) => places).find((place) => place.key === key)?.page ?? 'desk/pages/home';
