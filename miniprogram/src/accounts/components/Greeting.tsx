/** Says hello by name and time of day, and leads to the messages. */
import { timeOf } from '@jiashu/shared/kernel/time';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useUnread } from '../../inbox';
import { open } from '../../platform/navigate';
import { Avatar, Tap } from '../../ui';
import { useMe } from '../useMe';
import '../accounts.css';

export function Greeting({ children }: { children: ReactNode }) {
  const me = useMe();
  const unread = useUnread();
  const name = me.data?.name ?? '';
  return (
    <View className="between greeting">
      <View className="grow">
        <View className="small">{name ? `${name}，${partOfDay(new Date())}` : partOfDay(new Date())}</View>
        {children}
      </View>
      <Tap label={unread > 0 ? `消息，${unread} 条没读` : '消息'} onTap={() => open('inbox/pages/list')}>
        <Avatar name={name || '我'} news={unread > 0} />
      </Tap>
    </View>
  );
}

function partOfDay(now: Date): string {
  const hour = Number(timeOf(now).slice(0, 2));
  if (hour < 5) return '夜深了';
  if (hour < 11) return '上午好';
  if (hour < 13) return '中午好';
  return hour < 18 ? '下午好' : '晚上好';
}
