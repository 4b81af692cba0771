/** The two doors of a page one comes to with a purpose; only the `first` is filled. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import { join } from './join';
import { Tap } from './Tap';

export function Doors({ children }: { children: ReactNode }) {
  return <View className="doors">{children}</View>;
}

export interface DoorProps {
  title: string;
  note: ReactNode;
  icon: IconName;
  first?: boolean | undefined;
  onTap: () => void;
}

export function Door({ title, note, icon, first, onTap }: DoorProps) {
  return (
    <Tap className={join('door', first && 'door-first')} onTap={onTap}>
      <Icon name={icon} className="door-icon" />
      <View className="door-title">{title}</View>
      <View className="small">{note}</View>
    </Tap>
  );
}
