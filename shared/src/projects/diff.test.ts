import { describe, expect, test } from 'vitest';
import type { AdverseFactor, DeclarationContent } from './declaration';
import { type Change, diffDeclarations, sayChanges } from './diff';

const photo = (id: string) => ({ id, small: '', large: '', width: 1, height: 1 });
const factor = (part: Partial<AdverseFactor> = {}): AdverseFactor => ({
  ...{ kind: 'elevatedRoad', side: 'outside', meters: 94, affects: '3 栋朝北房间', shownSince: '2026-03-02' },
  at: { x: 50, y: 8 },
  ...part,
});
const base: DeclarationContent = {
  certificates: [{ kind: 'presale', number: '澄售许字第 58 号', note: '1–4 栋', photo: photo('a') }],
  adverseFactors: [factor()],
  plan: null,
  notForSale: '',
  layouts: [{ name: '89 ㎡ 三房', lowFen: 226_000_000, highFen: 258_000_000, left: 64 }],
  priceRules: [{ label: '一房一价', text: '以备案价为上限' }],
  figures: [{ name: 'parkingPerHome', value: 124, note: '' }],
  parking: [{ label: '车位', text: '509 个' }],
  showFlat: [{ shown: '净高 2.86 米', delivered: '2.70 米' }],
  delivery: [{ label: '地面', text: '瓷砖' }],
  service: [{ label: '物业费', text: '3.10 元' }],
  relations: [{ label: '有事找谁', text: '客户关系中心' }],
  contract: [{ label: '逾期交付', text: '万分之一' }],
  template: [],
};
const changed = (part: Partial<DeclarationContent>) => diffDeclarations(base, { ...base, ...part });
const brief = ({ section, kind, tone, what, from, to }: Change) => [section, kind, tone, what, from, to];

describe('what changed', () => {
  test.each<[string, Partial<DeclarationContent>, unknown[]]>([
    [
      'a factor that was measured nearer',
      { adverseFactors: [factor({ meters: 86 })] },
      ['adverse', 'changed', 'bad', '高架道路（红线外）', '94 米', '86 米'],
    ],
    [
      'one that lies farther off than was said',
      { adverseFactors: [factor({ meters: 1_400 })] },
      ['adverse', 'changed', 'good', '高架道路（红线外）', '94 米', '1.4 千米'],
    ],
    [
      'a farther one that troubles more people',
      { adverseFactors: [factor({ meters: 100, affects: '3、5 栋朝北房间' })] },
      ['adverse', 'changed', 'bad', '高架道路（红线外）', '94 米；3 栋朝北房间', '100 米；3、5 栋朝北房间'],
    ],
    [
      'a mark moved on the plan',
      { adverseFactors: [factor({ at: { x: 51, y: 8 } })] },
      ['adverse', 'changed', 'plain', '高架道路（红线外）', '图上位置 50, 8', '图上位置 51, 8'],
    ],
    [
      'a factor no longer listed',
      { adverseFactors: [] },
      [
        ...['adverse', 'removed', 'plain', '高架道路（红线外）'],
        ...['94 米；3 栋朝北房间；2026 年 3 月 2 日起公示', null],
      ],
    ],
    [
      'a certificate taken away',
      { certificates: [] },
      ['certificates', 'removed', 'bad', '商品房预售许可证', '澄售许字第 58 号；1–4 栋；附原件', null],
    ],
    [
      'a certificate whose picture is gone',
      { certificates: [{ ...base.certificates[0]!, photo: null }] },
      ['certificates', 'changed', 'bad', '商品房预售许可证', '附原件', '没有原件'],
    ],
    [
      'a certificate for more buildings',
      { certificates: [{ ...base.certificates[0]!, note: '1–5 栋' }] },
      ['certificates', 'changed', 'plain', '商品房预售许可证', '1–4 栋', '1–5 栋'],
    ],
    [
      'something that may not be sold',
      { notForSale: '5 栋还没有预售许可证' },
      ['certificates', 'added', 'bad', '还不能卖的', null, '5 栋还没有预售许可证'],
    ],
    [
      'a dearer price',
      { layouts: [{ ...base.layouts[0]!, highFen: 264_000_000 }] },
      ['prices', 'changed', 'bad', '89 ㎡ 三房', '226–258 万', '226–264 万'],
    ],
    [
      'flats that were sold',
      { layouts: [{ ...base.layouts[0]!, left: 60 }] },
      ['prices', 'changed', 'plain', '89 ㎡ 三房', '余 64 套', '余 60 套'],
    ],
    ['a price rule left out', { priceRules: [] }, ['prices', 'removed', 'plain', '一房一价', '以备案价为上限', null]],
    [
      'fewer places to park',
      { figures: [{ name: 'parkingPerHome', value: 123, note: '' }] },
      ['figures', 'changed', 'bad', '每户车位', '1.24 个', '1.23 个'],
    ],
    [
      'more places to park',
      { figures: [{ name: 'parkingPerHome', value: 125, note: '' }] },
      ['figures', 'changed', 'good', '每户车位', '1.24 个', '1.25 个'],
    ],
    ['a figure no longer said', { figures: [] }, ['figures', 'removed', 'bad', '每户车位', '1.24 个', null]],
    [
      'one more thing the show flat has alone',
      { showFlat: [...base.showFlat, { shown: '玄关镜柜', delivered: '没有' }] },
      ['showFlat', 'added', 'bad', '玄关镜柜', null, '交到您手里：没有'],
    ],
    ['one less', { showFlat: [] }, ['showFlat', 'removed', 'good', '净高 2.86 米', '交到您手里：2.70 米', null]],
    [
      'less delivered than was said',
      { showFlat: [{ shown: '净高 2.86 米', delivered: '2.65 米' }] },
      ['showFlat', 'changed', 'bad', '净高 2.86 米', '交到您手里：2.70 米', '交到您手里：2.65 米'],
    ],
    ['a fact of parking left out', { parking: [] }, ['parking', 'removed', 'bad', '车位', '509 个', null]],
    [
      'another delivery standard',
      { delivery: [{ label: '地面', text: '水泥' }] },
      ['delivery', 'changed', 'plain', '地面', '瓷砖', '水泥'],
    ],
    ['a service no longer included', { service: [] }, ['service', 'removed', 'bad', '物业费', '3.10 元', null]],
    [
      'another way to complain',
      { relations: [{ label: '有事找谁', text: '物业' }] },
      ['relations', 'changed', 'plain', '有事找谁', '客户关系中心', '物业'],
    ],
    ['a contract point left out', { contract: [] }, ['contract', 'removed', 'bad', '逾期交付', '万分之一', null]],
    [
      'pages of the template',
      { template: [photo('p1'), photo('p2')] },
      ['contract', 'changed', 'plain', '合同样本', '0 页', '2 页'],
    ],
    [
      'another drawing',
      { plan: { redLine: [], buildings: [], roads: [] } },
      ['plan', 'changed', 'plain', '总平面示意图重新画过', null, null],
    ],
  ])('%s', (_, part, expected) => {
    expect(changed(part).map(brief)).toEqual([expected]);
  });

  test('what may not be sold: new is bad, gone is good, otherwise worded is for the reader to judge', () => {
    const toneOf = (from: string, to: string) =>
      diffDeclarations({ ...base, notForSale: from }, { ...base, notForSale: to })[0]?.tone;
    expect([toneOf('', '5 栋'), toneOf('5 栋', ''), toneOf('3、5 栋', '5 栋')]).toEqual(['bad', 'good', 'plain']);
  });

  test('two of a kind: the one that stayed is not mistaken for the one that changed', () => {
    const [near, far] = [factor({ meters: 60, affects: '1 栋' }), factor({ meters: 300, affects: '5 栋' })];
    const from = { ...base, adverseFactors: [near, far] };
    const to = { ...base, adverseFactors: [far, { ...near, meters: 55 }] };
    expect(diffDeclarations(from, to).map(brief)).toEqual([
      ['adverse', 'changed', 'bad', '高架道路（红线外）', '60 米', '55 米'],
    ]);
  });

  test('comes bad news first, then in the order of the page', () => {
    const all = changed({ parking: [], showFlat: [], delivery: [], adverseFactors: [factor({ meters: 2_000 })] });
    expect(all.map(({ tone, section }) => `${tone} ${section}`)).toEqual([
      'bad parking',
      'bad delivery',
      'good adverse',
      'good showFlat',
    ]);
  });

  test('is said in a few words', () => {
    expect(sayChanges([])).toBe('内容没有变');
    expect(sayChanges([{ tone: 'good' }, { tone: 'plain' }])).toBe('改了 2 处');
    expect(sayChanges([{ tone: 'bad' }, { tone: 'plain' }])).toBe('改了 2 处，1 处是坏消息');
  });
});
