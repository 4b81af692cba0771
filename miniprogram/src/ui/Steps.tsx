/** Where one stands on a way of several steps: passed faint, the present one full, a few of them named. */
import { View } from '@tarojs/components';
import { aria } from './aria';
import { join } from './join';

export interface StepsProps {
  count: number;
  /** Index of the present step, from 0; `count` when all are done. */
  at: number;
  /** Words spread under the line; the one that is `now` in cinnabar. */
  labels: readonly { text: string; now?: boolean | undefined }[];
}

export function Steps({ count, at, labels }: StepsProps) {
  const now = labels.find((label) => label.now)?.text;
  const words = `${count} 步中的第 ${Math.min(at + 1, count)} 步${now ? `：${now}` : ''}`;
  return (
    <View {...aria({ role: 'img', label: words })}>
      <View className="steps">
        {Array.from({ length: count }, (_, i) => i).map((i) => (
          <View key={i} className={join('step', i < at && 'step-done', i === at && 'step-now')} />
        ))}
      </View>
      <View className="steps-labels">
        {labels.map(({ text, now: present }) => (
          <View key={text} className={present ? 'steps-now' : ''}>
            {text}
          </View>
        ))}
      </View>
    </View>
  );
}
