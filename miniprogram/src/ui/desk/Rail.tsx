/** The way through the workbench: words instead of icons, with what waits in each; who is at work stands below. */
import { View } from '@tarojs/components';
import { aria } from '../aria';
import { join } from '../join';
import { Tap } from '../Tap';

export interface RailItem {
  key: string;
  text: string;
  /** Waiting there; 0 or nothing shows no number. */
  count?: number | undefined;
}

export interface RailProps {
  groups: readonly { title: string; items: readonly RailItem[] }[];
  active: string;
  who: { name: string; role: string; scope?: string | undefined };
  onGo: (key: string) => void;
}

export function Rail({ groups, active, who, onGo }: RailProps) {
  return (
    <View className="rail" {...aria({ role: 'navigation', label: '工作台' })}>
      <View className="rail-name">家书</View>
      <View className="rail-groups">
        {groups.map(({ title, items }) => (
          <View className="rail-group" key={title}>
            <View className="rail-title">{title}</View>
            {items.map((item) => (
              <RailLink key={item.key} item={item} on={item.key === active} onGo={onGo} />
            ))}
          </View>
        ))}
      </View>
      <View className="rail-who">
        <View className="strong">{who.name}</View>
        <View className="small">{who.role}</View>
        {who.scope && <View className="small">{who.scope}</View>}
      </View>
    </View>
  );
}

function RailLink({
  item: { key, text, count },
  on,
  onGo,
}: {
  item: RailItem;
  on: boolean;
  onGo: (key: string) => void;
}) {
  return (
    <Tap
      className={join('rail-link', on && 'rail-on')}
      role="link"
      current={on ? 'page' : undefined}
      label={count ? `${text}，${count} 件` : text}
      onTap={() => onGo(key)}
    >
      {text}
      {Boolean(count) && <View className="rail-count num">{count}</View>}
    </Tap>
  );
}
