/** Bad news side by side: how much of it, and how near each kind is. */
import type { Cell, Item, Pair } from './compare';
import type { AdverseFactor } from './declaration';
import { grouped } from './keyFigures';
import { ADVERSE_KINDS, type AdverseKind, adverseKinds } from './vocabulary';

/** What is heard in a bedroom. */
const NOISY: readonly AdverseKind[] = [
  'elevatedRoad',
  'railway',
  'playground',
  'garageRamp',
  'transformer',
  'pumpRoom',
];

export function adverseItems(pair: Pair): Item[] {
  const near = adverseKinds.filter((kind) => pair.some((side) => nearest(side.declaration.adverseFactors, kind)));
  return [...near.map((kind) => nearItem(pair, kind)), ...countItem(pair)];
}

const nearest = (factors: readonly AdverseFactor[], kind: AdverseKind): AdverseFactor | undefined =>
  factors.filter((factor) => factor.kind === kind).sort((a, b) => a.meters - b.meters)[0];

function nearItem(pair: Pair, kind: AdverseKind): Item {
  const [a, b] = pair.map(({ declaration }) => nearest(declaration.adverseFactors, kind));
  const most = Math.max(a?.meters ?? 0, b?.meters ?? 0, 1);
  const cell = (factor: AdverseFactor | undefined): Cell =>
    factor
      ? { value: grouped(String(factor.meters)), unit: '米', note: factor.affects, share: factor.meters / most }
      : { value: '没有', note: '没有公示这一项', words: true };
  const [near, far] = [a?.meters ?? Number.POSITIVE_INFINITY, b?.meters ?? Number.POSITIVE_INFINITY];
  const gap = Math.abs(near - far);
  const verdict = !Number.isFinite(gap)
    ? `只有${pair[a ? 0 : 1].name}有`
    : gap === 0
      ? '一样远'
      : `${pair[near > far ? 0 : 1].name}远 ${grouped(String(gap))} 米`;
  return {
    ...{ key: `near ${kind}`, title: `离${ADVERSE_KINDS[kind]}`, care: NOISY.includes(kind) ? 'quiet' : null },
    ...{ cells: [cell(a), cell(b)], verdict, worse: near === far ? null : near < far ? 0 : 1 },
  };
}

function countItem(pair: Pair): Item[] {
  const counts = pair.map(({ declaration }) => declaration.adverseFactors.length) as [number, number];
  if (counts[0] + counts[1] === 0) return [];
  const more = counts[0] === counts[1] ? null : counts[0] > counts[1] ? 0 : 1;
  const cells = pair.map(
    ({ declaration: { adverseFactors } }): Cell => ({
      ...{ value: String(adverseFactors.length), unit: '条' },
      note: [...new Set(adverseFactors.map(({ kind }) => ADVERSE_KINDS[kind]))].join('、'),
    }),
  ) as [Cell, Cell];
  const verdict = more === null ? '' : `${pair[more].name}多 ${Math.abs(counts[0] - counts[1])} 条`;
  return [{ key: 'count', title: '坏消息', care: null, cells, verdict, worse: more }];
}
