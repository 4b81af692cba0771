/** What waits, sorted by what is due: a sentence on top, groups, a row each. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../aria';
import { join } from '../join';
import { Tap } from '../Tap';

export interface QueueProps {
  /** The news in a sentence: 2 件超时，5 件今天到期. */
  title: ReactNode;
  /** Small line above it: date and hour. */
  above?: ReactNode;
  /** At the right of that line: search. */
  tool?: ReactNode;
  /** The views: a Tabs. */
  tabs?: ReactNode;
  children: ReactNode;
}

export function Queue({ title, above, tool, tabs, children }: QueueProps) {
  return (
    <View className="queue">
      <View className="queue-head">
        {(above || tool) && (
          <View className="between">
            <View className="small num">{above}</View>
            {tool}
          </View>
        )}
        <View className="h1 gap-2" {...aria({ role: 'heading', level: 1 })}>
          {title}
        </View>
      </View>
      {tabs}
      {children}
    </View>
  );
}

export interface QueueGroupProps {
  title: string;
  count: number;
  late?: boolean | undefined;
  children: ReactNode;
}

export function QueueGroup({ title, count, late, children }: QueueGroupProps) {
  return (
    <View className={late ? 'queue-late' : ''}>
      <View className="queue-group">
        <View>{title}</View>
        <View className="num">{count}</View>
      </View>
      {children}
    </View>
  );
}

export interface QueueRowProps {
  title: string;
  /** Whose home, or where. */
  place: string;
  /** 投诉 一级 */
  kind: string;
  /** 处理中 */
  state: string;
  who: string;
  /** 剩 6:48 */
  due: string;
  /** What is due: 给出方案. */
  dueFor: string;
  /** Past due: in cinnabar. */
  late?: boolean | undefined;
  /** The kind itself is grave (一级, 紧急): bold. */
  hot?: boolean | undefined;
  open?: boolean | undefined;
  onTap: () => void;
}

export function QueueRow({ title, place, kind, state, who, due, dueFor, late, hot, open, onTap }: QueueRowProps) {
  return (
    <Tap
      className={join('queue-row', open && 'queue-open')}
      role="link"
      current={open ? 'page' : undefined}
      label={`${title}，${place}，${kind}，${state}，${who}，${dueFor} ${due}`}
      onTap={onTap}
    >
      <View className="queue-cell queue-what">
        <View className="queue-title">{title}</View>
        <View className="queue-note">{place}</View>
      </View>
      <View className="queue-cell queue-kind">
        <View className={hot ? 'strong' : ''}>{kind}</View>
        <View className="queue-note">{state}</View>
      </View>
      <View className="queue-cell queue-who">{who}</View>
      <View className="queue-cell queue-due num">
        <View className={join('strong', late && 'seal')}>{due}</View>
        <View className="queue-note">{dueFor}</View>
      </View>
    </Tap>
  );
}
