/** A building's way up as a thread: each milestone as planned and as it came, and every move of its day with the reason. */
import { type Day, dayOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import type { BuildingProgress } from '@jiashu/shared/projects/progress/schema';
import { type Milestone, nextMilestone } from '@jiashu/shared/projects/rules';
import { Text, View } from '@tarojs/components';
import { Thread, ThreadItem } from '../../ui';
import { type Move, movesOf, sayMilestone, sayMove, sayWhen } from './words';

export function Timeline({ progress: { building, entries }, today }: { progress: BuildingProgress; today: Day }) {
  const next = nextMilestone(building);
  return (
    <Thread>
      {building.milestones.map((milestone) => (
        <Step
          key={milestone.kind}
          milestone={milestone}
          now={milestone.kind === next?.kind}
          moves={movesOf(entries, milestone)}
          today={today}
        />
      ))}
    </Thread>
  );
}

interface StepProps {
  milestone: Milestone;
  /** The one the building works towards. */
  now: boolean;
  moves: readonly Move[];
  today: Day;
}

function Step({ milestone, now, moves, today }: StepProps) {
  const { title, late } = sayMilestone(milestone, today);
  return (
    <ThreadItem
      when={sayWhen(milestone, today)}
      title={
        <>
          {title}
          {late && <Text className={late.startsWith('晚') ? 'warn' : 'good'}>　{late}</Text>}
        </>
      }
      state={milestone.doneOn ? 'done' : now ? 'now' : 'next'}
    >
      <View className="small">原计划 {sayFullDay(milestone.plannedOn)}</View>
      {moves.map((move) => (
        <View className="progress-move" key={`${move.at} ${move.to}`}>
          <View className="small plain">{sayMove(move)}</View>
          <View className="small">原因：{move.reason}</View>
          <View className="tiny">
            {move.by}，{sayFullDay(dayOf(new Date(move.at)))}
          </View>
        </View>
      ))}
    </ThreadItem>
  );
}
