/** The five tabs: a bar at the bottom of a phone, a masthead at the top of a wide window. */
import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './Icon';
import { join } from './join';
import { Tap } from './Tap';
import { openTab, TAB_NAMES, TABS, type TabName, useBadges } from './tabs';

export function TabBar({ at }: { at: TabName }) {
  return (
    <View className="tabs" {...aria({ role: 'navigation', label: '主导航' })}>
      <Tabs at={at} />
    </View>
  );
}

/** Drawn on the web only; a narrow window hides it. */
export function Masthead({ at }: { at?: TabName | undefined }) {
  return (
    <View className="masthead" {...aria({ role: 'navigation', label: '主导航' })}>
      <View className="masthead-name">家书</View>
      <Tabs at={at} />
    </View>
  );
}

function Tabs({ at }: { at?: TabName | undefined }) {
  const badges = useBadges();
  return (
    <>
      {TAB_NAMES.map((name) => {
        const count = badges[name] ?? 0;
        const { text, icon } = TABS[name];
        return (
          <Tap
            key={name}
            className={join('tab', name === at && 'tab-on')}
            role="link"
            current={name === at ? 'page' : undefined}
            label={count > 0 ? `${text}，${count} 条新消息` : text}
            onTap={() => openTab(name)}
          >
            <Icon name={icon} />
            {text}
            {count > 0 && <View className="tab-dot num">{count > 99 ? '99+' : count}</View>}
          </Tap>
        );
      })}
    </>
  );
}
