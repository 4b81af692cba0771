/** The way through the workbench: words instead of icons, with what waits in each; who is at work stands below. */
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
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

/** On a phone the way is a strip longer than the screen: where one is stands in sight. WeChat has no elements to ask. */
function useInSight(active: string) {
  const ref = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moves with what is active
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') return;
    const frame = requestAnimationFrame(() => {
      const strip = ref.current;
      const mark = strip?.querySelector<HTMLElement>('.rail-on');
      if (strip && mark) strip.scrollLeft = mark.offsetLeft - (strip.clientWidth - mark.offsetWidth) / 2;
    });
    return () => cancelAnimationFrame(frame);
  }, [active]);
  return ref;
}

export function Rail({ groups, active, who, onGo }: RailProps) {
  const strip = useInSight(active);
  return (
    <View className="rail" {...aria({ role: 'navigation', label: '工作台' })}>
      <View className="rail-name">家书</View>
      <View className="rail-groups" ref={strip}>
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
        {who.scope && who.scope !== who.role && <View className="small">{who.scope}</View>}
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
