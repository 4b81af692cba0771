/** What is not good about the place, first: drawn on the plan, then said one by one with distance, whom it troubles, since when it is shown. */
import { type Day, dayOf } from '@jiashu/shared/kernel/time';
import type { AdverseFactor, Declaration } from '@jiashu/shared/projects/declaration';
import { ADVERSE_KINDS } from '@jiashu/shared/projects/vocabulary';
import { sayDistance } from '@jiashu/shared/projects/words';
import { Text, View } from '@tarojs/components';
import { Card } from '../../ui';
import { sayDate } from '../words';
import { SitePlanDrawing } from './SitePlan';

export function BadNews({ declaration, today }: { declaration: Declaration; today: Day }) {
  const { plan, adverseFactors, publishedAt, version } = declaration;
  const factors = insideFirst(adverseFactors);
  if (factors.length === 0)
    return <View className="small">到这一版为止，没有查到要公示的不利因素。查到了会先写在这里。</View>;
  return (
    <Card kind="flush">
      {plan && <SitePlanDrawing plan={plan} factors={factors} />}
      <View className="plan-list">
        <View className="small plan-key">
          {plan ? '示意图，不按比例。' : ''}距离量到最近一栋的外墙。实心在红线内，空心在红线外。
        </View>
        {factors.map((factor, index) => (
          <Factor
            key={`${factor.kind} ${factor.at.x} ${factor.at.y}`}
            factor={factor}
            number={index + 1}
            fresh={version > 1 && factor.shownSince === dayOf(new Date(publishedAt))}
            today={today}
          />
        ))}
      </View>
    </Card>
  );
}

const insideFirst = (factors: readonly AdverseFactor[]) => [
  ...factors.filter(({ side }) => side === 'inside'),
  ...factors.filter(({ side }) => side === 'outside'),
];

function Factor({
  factor,
  number,
  fresh,
  today,
}: {
  factor: AdverseFactor;
  number: number;
  fresh: boolean;
  today: Day;
}) {
  const { kind, side, meters, affects, shownSince } = factor;
  return (
    <View className="factor num">
      <View className={`factor-number plan-${side}`}>{number}</View>
      <View className="grow">
        <View className="between top">
          <View className="factor-name">
            {ADVERSE_KINDS[kind]}
            {fresh && <Text className="factor-fresh">本版新增</Text>}
          </View>
          <View className="factor-far">{sayDistance(meters)}</View>
        </View>
        <View className="small gap-1">
          <View>{affects}</View>
          <View>
            {side === 'inside' ? '红线内' : '红线外'}，{sayDate(shownSince, today)}起公示
          </View>
        </View>
      </View>
    </View>
  );
}
