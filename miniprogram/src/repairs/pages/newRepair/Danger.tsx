/** Something dangerous now: which of the five, and the one thing to do before help comes. */
import { URGENT } from '@jiashu/shared/repairs/urgent';
import { URGENT_KINDS, type UrgentKind, urgentKinds } from '@jiashu/shared/repairs/vocabulary';
import { View } from '@tarojs/components';
import { Choices, Notice } from '../../../ui';

type Answer = UrgentKind | 'none';
const options: { value: Answer; label: string }[] = [
  ...urgentKinds.map((kind) => ({ value: kind, label: URGENT_KINDS[kind] })),
  { value: 'none', label: '都不是' },
];

interface Props {
  urgent: UrgentKind | null;
  onChoose: (urgent: UrgentKind) => void;
  onNone: () => void;
}

export function Danger({ urgent, onChoose, onNone }: Props) {
  return (
    <View>
      <View className="ask">遇到的是哪一种</View>
      <Choices<Answer>
        label="遇到的是哪一种"
        options={options}
        value={urgent}
        onChange={(answer) => (answer === 'none' ? onNone() : onChoose(answer))}
      />
      {urgent && (
        <View className="gap-4">
          <Notice tone="bad" title="请先做一件事">
            <View className="h3 serif repair-answer">{URGENT[urgent].first}</View>
            <View className="small plain gap-2">{URGENT[urgent].next}</View>
            <View className="small plain gap-2">
              提交之后，工程师马上收到，有人值班就先找他：1 小时内回应、2 小时内到场。
            </View>
          </Notice>
        </View>
      )}
    </View>
  );
}
