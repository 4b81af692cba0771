/** A small company for tests: two projects, one person for every role in the first, owners, a tenant, a stranger. */
import { checkDigitOf } from '@jiashu/shared/kernel/idNumber';
import type { Role } from '@jiashu/shared/kernel/roles';
import type { MilestoneKind } from '@jiashu/shared/projects/vocabulary';
import type { Person } from '../accounts';
import type { Capabilities } from '../capabilities';
import { derivedId } from '../history';
import type { Home, Member } from '../homes';
import { type ProjectRecord, type VersionRecord, versionId } from '../projects';

/** Ids that read as what they are: `id('home', '3-1201')`. */
export const id = (...parts: string[]): string => derivedId('test', ...parts);

export const PROJECT = id('project', '云栖里');
export const OTHER_PROJECT = id('project', '望江里');
export const BUILDING_3 = id('building', '3');
export const BUILDING_5 = id('building', '5');
export const OTHER_BUILDING = id('building', 'other');
export const HOME = id('home', '3-1201');
export const NEIGHBOUR_HOME = id('home', '3-1202');
export const HOME_IN_5 = id('home', '5-301');
export const OTHER_HOME = id('home', 'other');

/** Everybody one can sign in as in a test. */
export const PEOPLE = {
  owner: '周知远',
  tenant: '许真',
  neighbour: '孟晚晴',
  ownerIn5: '贺兰',
  otherOwner: '方静宜',
  visitor: '游客',
  steward: '林若溪',
  engineer: '沈立',
  secondEngineer: '何伟',
  handler: '罗一舟',
  customerRelations: '赵敏',
  projectManager: '高鹏',
  regionManager: '周启明',
  groupManager: '曹砚',
  editor: '唐棣',
  otherSteward: '陈松',
  otherEngineer: '林国栋',
  otherEditor: '宋知意',
} as const;
export type Who = keyof typeof PEOPLE;

const POSTS: Partial<Record<Who, Role>> = {
  steward: 'steward',
  engineer: 'engineer',
  secondEngineer: 'engineer',
  handler: 'handler',
  customerRelations: 'customerRelations',
  projectManager: 'projectManager',
  editor: 'editor',
};
const OTHER_POSTS: Partial<Record<Who, Role>> = {
  otherSteward: 'steward',
  otherEngineer: 'engineer',
  otherEditor: 'editor',
};

export const personId = (who: Who): string => id('person', who);
const placeOf = (who: Who): number => Object.keys(PEOPLE).indexOf(who);
/** Everybody's phone is his place in the list, and so is the number of his identity card. */
export const phoneOf = (who: Who): string => `138${String(10_000_000 + placeOf(who))}`;
export function idNumberOf(who: Who): string {
  const first = `33010619880101${String(placeOf(who)).padStart(3, '0')}`;
  return first + checkDigitOf(first);
}

const MEMBERS: [Who, string, string, string, Member['kind']][] = [
  ['owner', HOME, PROJECT, BUILDING_3, 'owner'],
  ['tenant', HOME, PROJECT, BUILDING_3, 'tenant'],
  ['neighbour', NEIGHBOUR_HOME, PROJECT, BUILDING_3, 'owner'],
  ['ownerIn5', HOME_IN_5, PROJECT, BUILDING_5, 'owner'],
  ['otherOwner', OTHER_HOME, OTHER_PROJECT, OTHER_BUILDING, 'owner'],
];

export async function fillCompany(house: Capabilities, now: Date): Promise<void> {
  await house.projects.insertRegions([
    { _id: id('region'), name: '华东区域' },
    { _id: id('region', 'other'), name: '华南区域' },
  ]);
  await house.projects.insertProjects([project(), otherProject()]);
  await house.projects.insertVersions([PROJECT, OTHER_PROJECT].map(firstVersion));
  await house.accounts.add((Object.keys(PEOPLE) as Who[]).map((who) => person(house, who, now)));
  await house.homes.insertHomes(HOMES.map(home));
  await house.homes.insertMembers(MEMBERS.map((row) => member(house, row, now)));
}

function person({ vault }: Capabilities, who: Who, createdAt: Date): Person {
  const phone = phoneOf(who);
  return {
    _id: personId(who),
    name: vault.seal(PEOPLE[who]),
    phone: vault.seal(phone),
    phoneIndex: vault.blindIndex(phone),
    posts: postsOf(who),
    demoStory: who,
    createdAt,
  };
}

function postsOf(who: Who): Person['posts'] {
  const [here, there] = [POSTS[who], OTHER_POSTS[who]];
  if (here) return [{ role: here, tier: 'project', scopeId: PROJECT }];
  if (there) return [{ role: there, tier: 'project', scopeId: OTHER_PROJECT }];
  if (who === 'regionManager') return [{ role: who, tier: 'region', scopeId: id('region') }];
  return who === 'groupManager' ? [{ role: who, tier: 'group', scopeId: null }] : [];
}

const member = (
  { vault }: Capabilities,
  [who, homeId, projectId, buildingId, kind]: (typeof MEMBERS)[number],
  since: Date,
): Member => ({
  _id: id('member', who, homeId),
  homeId,
  projectId,
  buildingId,
  kind,
  personId: personId(who),
  name: vault.seal(PEOPLE[who]),
  phoneIndex: vault.blindIndex(phoneOf(who)),
  idNumber: kind === 'owner' ? vault.seal(idNumberOf(who)) : null,
  since,
  endedAt: null,
});

const HOMES: [string, string, string, string, number, string | null][] = [
  [HOME, PROJECT, BUILDING_3, '3 栋 2 单元 1201', 12, null],
  [NEIGHBOUR_HOME, PROJECT, BUILDING_3, '3 栋 2 单元 1202', 12, null],
  [HOME_IN_5, PROJECT, BUILDING_5, '5 栋 1 单元 301', 3, null],
  [id('home', 'ledger'), PROJECT, BUILDING_5, '5 栋 1 单元 302', 3, null],
  [OTHER_HOME, OTHER_PROJECT, OTHER_BUILDING, '1 栋 1 单元 902', 9, '2026-01-10'],
];

const home = ([_id, projectId, buildingId, label, floor, handedOverOn]: (typeof HOMES)[number]): Home => ({
  ...{ _id, projectId, buildingId, label, floor, handedOverOn },
  signedOn: '2025-06-18',
  handoverPlannedOn: handedOverOn ?? '2027-09-30',
  movedInOn: null,
  stewardId: personId('steward'),
});

const milestone = (kind: MilestoneKind, plannedOn: string, expectedOn = plannedOn, doneOn: string | null = null) => ({
  kind,
  plannedOn,
  expectedOn,
  doneOn,
});

const building = (buildingId: string, name: string) => ({
  id: buildingId,
  name,
  floors: 26,
  builtFloors: 18,
  homes: 2,
  lateReason: '十一月连雨停工',
  milestones: [
    milestone('groundbreaking', '2025-09-01', '2025-09-01', '2025-09-01'),
    milestone('groundLevel', '2026-03-01', '2026-03-01', '2026-03-03'),
    milestone('toppedOut', '2027-01-16', '2027-01-20'),
    milestone('handover', '2027-09-30'),
  ],
});

const declaration: VersionRecord['content'] = {
  certificates: [{ kind: 'presale' as const, number: '澄售许字（2026）第 0058 号', note: '3、5 栋', photoId: null }],
  adverseFactors: [
    {
      kind: 'transformer' as const,
      side: 'inside' as const,
      meters: 6,
      affects: '5 栋 1 单元 1–3 层',
      shownSince: '2026-03-02',
      at: { x: 70, y: 60 },
    },
  ],
  plan: {
    redLine: [
      { x: 20, y: 20 },
      { x: 80, y: 20 },
      { x: 80, y: 80 },
      { x: 20, y: 80 },
    ],
    buildings: [{ name: '3 栋', at: { x: 40, y: 40 }, width: 14, height: 8 }],
    roads: [{ name: '云帆路', from: { x: 0, y: 92 }, to: { x: 100, y: 92 } }],
  },
  parking: [{ label: '车位', text: '612 个' }],
  showFlat: [{ shown: '家具、窗帘、灯饰', delivered: '没有' }],
  delivery: [{ label: '地面', text: '毛坯' }],
  service: [{ label: '物业费', text: '3.2 元/㎡·月' }],
  notForSale: '',
  layouts: [{ name: '118 ㎡ 四房', lowFen: 332_000_000, highFen: 379_000_000, left: 97 }],
  priceRules: [{ label: '一房一价', text: '以政府备案价为上限，谁来问都一样' }],
  figures: [{ name: 'parkingPerHome', value: 123, note: '' }],
  relations: [{ label: '有事找谁', text: '客户关系中心，不归销售管' }],
  contract: [{ label: '逾期交付', text: '每天万分之一违约金' }],
  templatePhotoIds: [],
};

const firstVersion = (projectId: string): VersionRecord => ({
  ...{ _id: versionId(projectId, 1), projectId, version: 1, state: 'published', revision: 3, headline: '' },
  ...{ savedAt: new Date('2026-11-11T02:00:00Z'), savedById: personId('editor'), remark: '' },
  content: declaration,
  publishedAt: new Date('2026-11-12T02:00:00Z'),
  approvedById: personId('customerRelations'),
});

const project = (): ProjectRecord => ({
  _id: PROJECT,
  regionId: id('region'),
  name: '云栖里',
  city: '澄州',
  address: '澄州市临江区云帆路 66 号',
  hotline: '4000001121',
  handoverOn: '2027-09-30',
  photoIds: [],
  buildings: [building(BUILDING_3, '3 栋'), building(BUILDING_5, '5 栋')],
});

const otherProject = (): ProjectRecord => ({
  ...project(),
  _id: OTHER_PROJECT,
  regionId: id('region', 'other'),
  name: '望江里',
  buildings: [building(OTHER_BUILDING, '1 栋')],
});
