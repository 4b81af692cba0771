/** The versions of each project's declaration, told backwards: what the version before did not say yet, or said otherwise. */
import type { AdverseKind } from '@jiashu/shared/projects/vocabulary';
import { planOf } from '.';
import type { AdversePlan, DeclarationPlan, Offset } from './plan';

/** A version of the past: when it came out, and how it follows from the one after it. */
interface Earlier {
  readonly published: Offset;
  readonly from: (newer: DeclarationPlan) => DeclarationPlan;
}

type Table = 'parking' | 'delivery' | 'service' | 'priceRules' | 'showFlat';

const without = (plan: DeclarationPlan, table: Table, name: string): DeclarationPlan => ({
  ...plan,
  [table]: plan[table].filter(([label]) => label !== name),
});
const said = (plan: DeclarationPlan, table: Table, name: string, text: string): DeclarationPlan => ({
  ...plan,
  [table]: plan[table].map(([label, now]) => [label, label === name ? text : now]),
});
const unseen = (plan: DeclarationPlan, kind: AdverseKind): DeclarationPlan => ({
  ...plan,
  adverse: plan.adverse.filter(([one]) => one !== kind),
});
const adverse = (
  plan: DeclarationPlan,
  kind: AdverseKind,
  part: { meters?: number; affects?: string },
): DeclarationPlan => ({
  ...plan,
  adverse: plan.adverse.map((row): AdversePlan => {
    const [one, side, meters, x, y, since, affects] = row;
    return one === kind ? [one, side, part.meters ?? meters, x, y, since, part.affects ?? affects] : row;
  }),
});
const sold = (plan: DeclarationPlan, more: number, cheaper = 0): DeclarationPlan => ({
  ...plan,
  layouts: plan.layouts.map(([name, low, high, left]) => [name, low - cheaper, high - cheaper, left + more]),
});
const figure = (plan: DeclarationPlan, name: string, value: number): DeclarationPlan => ({
  ...plan,
  figures: plan.figures.map((row) => (row[0] === name ? [row[0], value, row[2]] : row)),
});

/** By project, newest first; the newest version of all is the plan itself, out since `stands`. */
const PAST: Readonly<Record<string, { stands: Offset; earlier: readonly Earlier[] }>> = {
  听松里: {
    stands: -16,
    earlier: [
      {
        published: -60,
        from: (plan) =>
          without(said(unseen(plan, 'cemetery'), 'showFlat', '净高 2.86 米', '2.70 米'), 'showFlat', '玄关整面镜柜'),
      },
      {
        published: -210,
        from: (plan) => {
          const unmeasured = adverse(plan, 'elevatedRoad', { affects: '3、5 栋朝北房间，夜里有车声' });
          const roomier = said(unmeasured, 'parking', '车位', '509 个，每户 1.24 个');
          return sold(figure(roomier, 'parkingPerHome', 124), 31, 4);
        },
      },
      {
        published: -440,
        from: (plan) => ({
          ...sold(unseen(plan, 'playground'), 58),
          certificates: plan.certificates.filter(([kind]) => kind !== 'presale'),
          notForSale: '五栋都还没有预售许可证，现在不能认购，也不能收定金。',
        }),
      },
    ],
  },
  枕河里: {
    stands: -12,
    earlier: [
      {
        published: -60,
        from: (plan) => ({
          ...without(
            adverse(plan, 'petrolStation', { meters: 96, affects: '3 栋东侧，规范要求不少于 50 米' }),
            'showFlat',
            '临河阳台 2.4 米深',
          ),
          certificates: plan.certificates.map((row) => (row[0] === 'presale' ? [row[0], row[1], '1、2 栋'] : row)),
          notForSale: '3 栋、5 栋还没有预售许可证，现在不能认购，也不能收定金。',
        }),
      },
    ],
  },
  晴川里: {
    stands: -38,
    earlier: [
      {
        published: -420,
        from: (plan) => ({
          ...without(adverse(plan, 'elevatedRoad', { affects: '2 栋朝北 10 层以上，夜里有车声' }), 'service', '验房'),
          layouts: plan.layouts.map(([name, low, high, left]) => [name, low, high, left + 96]),
        }),
      },
    ],
  },
  桐荫里: {
    stands: -90,
    earlier: [{ published: -1490, from: (plan) => without(unseen(plan, 'railway'), 'parking', '充电') }],
  },
};

export interface PastVersion {
  readonly version: number;
  readonly published: Offset;
  readonly plan: DeclarationPlan;
}

/** All versions of a project, oldest first, numbered from 1. */
export function versionsOf(name: string): PastVersion[] {
  const { stands, earlier } = PAST[name]!;
  const plans = [{ published: stands, plan: planOf(name).declaration }];
  for (const { published, from } of earlier) plans.push({ published, plan: from(plans.at(-1)!.plan) });
  return plans.reverse().map((past, index) => ({ version: index + 1, ...past }));
}
