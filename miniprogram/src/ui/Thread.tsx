/** The thread of a record: what happened, who, when; hollow is still to come. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { join } from './join';

export function Thread({ children }: { children: ReactNode }) {
  return <View className="thread num">{children}</View>;
}

export interface ThreadItemProps {
  when: ReactNode;
  title: ReactNode;
  /** Who did it, after the title. */
  who?: string | undefined;
  state?: 'done' | 'now' | 'next' | undefined;
  /** Just arrived: slides in. */
  fresh?: boolean | undefined;
  /** Somebody's own words are set in the serif. */
  voice?: boolean | undefined;
  children?: ReactNode;
}

export function ThreadItem({ when, title, who, state = 'done', fresh, voice, children }: ThreadItemProps) {
  return (
    <View className={join('thread-item', `thread-${state}`, fresh && 'thread-fresh')}>
      <View className="thread-dot" />
      <View className="thread-when">{when}</View>
      <View className="thread-title">
        {title}
        {who && `　${who}`}
      </View>
      {children && <View className={join('thread-say', voice && 'thread-voice')}>{children}</View>}
    </View>
  );
}
