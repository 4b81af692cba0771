/** A person's family name in a circle; a dot says there is news. */
import { View } from '@tarojs/components';
import { aria } from './aria';

export interface AvatarProps {
  /** Full name; its first character is drawn. */
  name: string;
  news?: boolean | undefined;
}

export function Avatar({ name, news }: AvatarProps) {
  return (
    <View className="avatar" {...aria({ role: 'img', label: news ? `${name}，有新消息` : name })}>
      {name.slice(0, 1)}
      {news && <View className="avatar-news" />}
    </View>
  );
}
