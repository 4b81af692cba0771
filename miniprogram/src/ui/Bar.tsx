/** The title row of a page, clear of WeChat's status bar and capsule. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from './aria';
import { frame } from './frame';
import { Icon } from './Icon';
import { join } from './join';
import { Tap } from './Tap';
import { openTab } from './tabs';

/** Back one page; a page opened from a message or a shared card has none before it and goes home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('homes');
}

export interface BarProps {
  title?: string | undefined;
  back?: boolean | undefined;
  /** A tab's own name, at the left in the serif. */
  home?: boolean | undefined;
  className?: string | undefined;
}

export function Bar({ title, back, home, className }: BarProps) {
  const { top, capsule } = frame();
  const room = home ? { paddingRight: `${capsule}px` } : {};
  return (
    <View className={join('bar', home && 'bar-home', className)} style={top ? { paddingTop: `${top}px` } : {}}>
      <View className={join('bar-row', home && 'bar-home')} style={room}>
        {back && (
          <Tap className="bar-back" label="返回" onTap={goBack}>
            <Icon name="back" />
          </Tap>
        )}
        <View
          className={home ? 'bar-name' : 'bar-title'}
          {...aria(home ? { role: 'heading', level: 1 } : { role: 'banner', label: title })}
        >
          {title}
        </View>
      </View>
    </View>
  );
}
