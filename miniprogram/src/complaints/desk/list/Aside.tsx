/** What one must know beside the case: what the owner answered, and what else he has complained of. */
import type { DeskComplaint } from '@jiashu/shared/complaints/schema';
import { COMPLAINT_STATES, IMPACTS } from '@jiashu/shared/complaints/vocabulary';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Link } from '../../../ui';
import { Block } from '../../../ui/desk';

export function Aside({ complaint, onOpen }: { complaint: DeskComplaint; onOpen: (id: string) => void }) {
  const { owner, projectName, homeLabel, others } = complaint;
  return (
    <View>
      <Block title={owner}>
        <View>
          {projectName} {homeLabel}
        </View>
      </Block>
      <Block title="事实">
        {factLines(complaint).map((line) => (
          <View key={line}>{line}</View>
        ))}
      </Block>
      <Block title="还投诉过">
        {others.length === 0 && <View className="small">没有别的</View>}
        {others.map(({ id, title, state, filedAt }) => (
          <View key={id} className="complaint-other">
            <Link onTap={() => onOpen(id)}>{title}</Link>
            <View className="small num">
              {sayDay(dayOf(new Date(filedAt)))}　{COMPLAINT_STATES[state]}
            </View>
          </View>
        ))}
      </Block>
    </View>
  );
}

function factLines({ facts }: DeskComplaint): string[] {
  return [
    IMPACTS[facts.impact],
    `${facts.households} 户遇到`,
    ...(facts.compensationFen > 0 ? [`要求 ${facts.compensationFen / 100} 元`] : ['没有提赔偿']),
    ...(facts.urgent ? ['要人马上到现场'] : []),
    ...(facts.again ? ['处理过，又发生'] : []),
    ...(facts.publicConflict ? ['已经公开'] : []),
    ...(facts.lawsuit ? ['起诉或准备起诉'] : []),
    ...(facts.difficult ? ['情况复杂'] : []),
    ...(facts.delayIsOurs ? [] : ['拖延原因不在我们']),
  ];
}
