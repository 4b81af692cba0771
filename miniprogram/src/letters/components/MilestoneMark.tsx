/** One milestone of a building inside a letter: planned, expected or reached, and why it is late. */
import { daysBetween } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import type { BlockView } from '@jiashu/shared/letters/schema';
import { MILESTONES } from '@jiashu/shared/projects/vocabulary';
import { Text, View } from '@tarojs/components';
import { Facts } from '../../ui';

type Milestone = Extract<BlockView, { kind: 'milestone' }>;

export function MilestoneMark({ milestone }: { milestone: Milestone }) {
  const { buildingName, plannedOn, expectedOn, doneOn, lateReason } = milestone;
  if (!plannedOn) return null;
  const late = daysBetween(plannedOn, doneOn ?? expectedOn ?? plannedOn);
  return (
    <View className="letter-milestone">
      <View className="h3 serif">
        {buildingName}
        {MILESTONES[milestone.milestone]}
        {late > 0 && <Text className="warn">，晚 {late} 天</Text>}
        {late < 0 && <Text className="good">，早 {-late} 天</Text>}
      </View>
      <View className="gap-2">
        <Facts
          spread
          facts={[
            { name: '原计划', value: sayFullDay(plannedOn) },
            doneOn
              ? { name: '实际', value: sayFullDay(doneOn) }
              : { name: '现在预计', value: `约 ${sayFullDay(expectedOn ?? plannedOn)}` },
          ]}
        />
      </View>
      {lateReason && late > 0 && <View className="small gap-2">原因：{lateReason}</View>}
    </View>
  );
}
