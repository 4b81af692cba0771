/** Views of the same list, on one line with their counts. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../aria';
import { join } from '../join';
import { Tap } from '../Tap';

export interface TabsProps<K extends string> {
  tabs: readonly { key: K; text: string; count?: number | undefined }[];
  active: K;
  label: string;
  /** At the right end of the line. */
  end?: ReactNode;
  onChange: (key: K) => void;
}

export function Tabs<K extends string>({ tabs, active, label, end, onChange }: TabsProps<K>) {
  return (
    <View className="views" {...aria({ role: 'tablist', label })}>
      {tabs.map(({ key, text, count }) => (
        <Tap
          key={key}
          className={join('view', key === active && 'view-on')}
          role="tab"
          selected={key === active}
          onTap={() => onChange(key)}
        >
          {text}
          {count !== undefined && <View className="view-count num">{count}</View>}
        </Tap>
      ))}
      {end && <View className="views-end">{end}</View>}
    </View>
  );
}
