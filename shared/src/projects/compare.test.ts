import { describe, expect, test } from 'vitest';
import type { FigureView } from '../figures/schema';
import { type Compared, compareProjects, type Pair } from './compare';
import type { AdverseFactor, Declaration } from './declaration';

const declaration: Declaration = {
  ...{ version: 1, publishedAt: '2026-11-12T02:00:00Z', certificates: [], adverseFactors: [], plan: null },
  ...{ notForSale: '', layouts: [], priceRules: [], figures: [], parking: [], showFlat: [], delivery: [] },
  ...{ service: [], relations: [], contract: [], template: [] },
};
const side = (name: string, part: Partial<Declaration> = {}, figures: FigureView[] = []): Compared => ({
  ...{ name, figures },
  declaration: { ...declaration, ...part },
});
const road = (meters: number): AdverseFactor => ({
  ...{ kind: 'elevatedRoad', side: 'outside', meters, affects: '朝北', shownSince: '2026-03-02' },
  at: { x: 0, y: 0 },
});
const share = (n: number, percent: number | null, low: number | null, high: number | null): FigureView => ({
  ...{ name: 'answered', n, hits: Math.round((n * (percent ?? 50)) / 100), percent, low, high },
});
const compare = (a: Partial<Declaration>, b: Partial<Declaration>) =>
  compareProjects([side('甲', a), side('乙', b)] as Pair, 30);
const one = (key: string, a: Partial<Declaration>, b: Partial<Declaration>) =>
  compare(a, b).different.find((item) => item.key === key);

describe('bad news', () => {
  test.each([
    ['nearer is worse', 86, 410, '乙远 324 米', 0],
    ['the other way round', 410, 86, '甲远 324 米', 1],
  ])('%s', (_, a, b, verdict, worse) => {
    const item = one('near elevatedRoad', { adverseFactors: [road(a)] }, { adverseFactors: [road(b)] });
    expect(item).toMatchObject({ verdict, worse, care: 'quiet' });
    expect(item?.cells.map(({ share: length }) => length)).toEqual([a / 410, b / 410]);
  });
  test('that only one has is worse for it', () => {
    const item = one('near elevatedRoad', {}, { adverseFactors: [road(86)] });
    expect([item?.verdict, item?.worse, item?.cells[0].value]).toEqual(['只有乙有', 1, '没有']);
  });
  test('is counted, the nearest of a kind named', () => {
    const item = one('count', { adverseFactors: [road(86), road(200)] }, { adverseFactors: [road(90)] });
    expect([item?.verdict, item?.worse]).toEqual(['甲多 1 条', 0]);
    const near = one('near elevatedRoad', { adverseFactors: [road(200), road(86)] }, { adverseFactors: [road(90)] });
    expect(near?.cells[0].value).toBe('86');
  });
});

describe('figures', () => {
  const parking = (value: number) => ({ figures: [{ name: 'parkingPerHome' as const, value, note: '' }] });
  const fee = (value: number) => ({ figures: [{ name: 'serviceFee' as const, value, note: '' }] });
  test.each([
    ['more is better', parking(123), parking(86), 'parkingPerHome', '甲多 0.37 个', 1],
    ['less is better', fee(320), fee(405), 'serviceFee', '甲省 0.85 元/㎡·月', 1],
    ['the other way round', fee(405), fee(320), 'serviceFee', '乙省 0.85 元/㎡·月', 0],
  ])('%s', (_, a, b, key, verdict, worse) => {
    expect(one(key, a, b)).toMatchObject({ verdict, worse });
  });
  test('that agree where the notes do not are said to', () => {
    const noted = (note: string) => ({ figures: [{ name: 'parkingPerHome' as const, value: 123, note }] });
    expect(one('parkingPerHome', noted('地上'), noted('地下'))).toMatchObject({ verdict: '一样', worse: null });
    const [north, south] = [road(86), { ...road(86), affects: '朝南' }];
    const item = one('near elevatedRoad', { adverseFactors: [north] }, { adverseFactors: [south] });
    expect(item).toMatchObject({ verdict: '一样远', worse: null });
  });
  test('that are shares differ by points', () => {
    const usable = (value: number) => ({ figures: [{ name: 'usableShare' as const, value, note: '' }] });
    expect(one('usableShare', usable(785), usable(790))?.verdict).toMatch(/^乙高 .* 个百分点$/);
  });
  test('are not said again in a sentence', () => {
    const both = (value: number, text: string) => ({ ...fee(value), service: [{ label: '物业费', text }] });
    const { different } = compare(both(320, '3.20 元'), both(405, '4.05 元，从交付那天算起'));
    expect(different.filter(({ title }) => title === '物业费')).toHaveLength(1);
  });
  test('that only one says make nobody worse', () => {
    const item = one('parkingPerHome', parking(123), {});
    expect([item?.worse, item?.verdict, item?.cells[1].value]).toEqual([null, '', '没有写']);
  });
  test('that are alike stand with what is the same', () => {
    expect(compare(parking(123), parking(123))).toEqual({
      different: [],
      same: [{ title: '每户车位', text: '1.23 个' }],
    });
  });
  test('prices: the dearer start is the worse, what is sold out is not compared', () => {
    const layouts = (low: number) => ({ layouts: [{ name: '118 ㎡', lowFen: low * 1e6, highFen: 4e8, left: 7 }] });
    expect(one('layouts', layouts(332), layouts(398))).toMatchObject({ verdict: '乙起价贵 66 万', worse: 1 });
    expect(one('layouts', layouts(332), {})).toMatchObject({ verdict: '', worse: null });
    expect(compare({}, {}).different).toEqual([]);
  });
});

describe('service', () => {
  const answered = (a: FigureView, b: FigureView) =>
    compareProjects([side('甲', {}, [a]), side('乙', {}, [b])], 30).different[0];
  test('is compared where the intervals lie apart', () => {
    expect(answered(share(900, 97, 96, 98), share(900, 88, 86, 90))?.worse).toBe(1);
    expect(answered(share(40, 97, 84, 99), share(40, 88, 74, 95))?.worse).toBeNull();
  });
  test('on too few cases is not compared, and says so', () => {
    const item = answered(share(0, null, null, null), share(26, null, null, null));
    expect([item?.verdict, item?.worse]).toEqual(['样本太少，不作比较', null]);
    expect(item?.cells.map(({ value }) => value)).toEqual(['还没有', '还没有']);
  });
});

test('sentences both say alike are the same, others stand side by side', () => {
  const same = { label: '地面', text: '瓷砖' };
  const result = compare(
    { delivery: [same, { label: '空调', text: '有' }, { label: '门窗', text: '断桥铝' }] },
    { delivery: [same, { label: '门窗', text: '塑钢' }], contract: [{ label: '保修', text: '五年' }] },
  );
  expect(result.same).toEqual([{ title: '地面', text: '瓷砖' }]);
  expect(result.different.map(({ title, cells: [a, b] }) => [title, a.value, b.value])).toEqual([
    ['门窗', '断桥铝', '塑钢'],
    ['保修', '没有写', '五年'],
  ]);
});
