/** What those who come are asked to keep to, each with a drawing where its words name something we can draw. */
import type { EventView } from '@jiashu/shared/events/schema';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '../../ui';

const DRAWN: readonly [RegExp, IconName][] = [
  [/安全帽/, 'helmet'],
  [/岁|孩子|儿童|孕/, 'child'],
  [/鞋/, 'shoe'],
  [/旗|队|引导|带队/, 'flag'],
  [/拍照|照片|手机/, 'camera'],
  [/准时|分钟|提前/, 'clock'],
];

const drawingOf = (title: string): IconName => DRAWN.find(([words]) => words.test(title))?.[1] ?? 'shield';

export function Rules({ rules }: { rules: EventView['rules'] }) {
  return (
    <View>
      {rules.map(({ title, note }) => (
        <View key={title} className="rule">
          <Icon name={drawingOf(title)} />
          <View className="grow">
            {title}
            {note && <View className="small">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
