/** The frame of every page, the same on both faces: dress, title bar, column, what is docked below, tabs, toast. */
import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { repaint, useDress } from '../platform/dress';
import { Bar } from './Bar';
import { join } from './join';
import { OfflineReport, useOfflineReports } from './offlineSaid';
import { Offline } from './States';
import { Masthead, TabBar } from './TabBar';
import { Toasts } from './Toast';
import type { TabName } from './tabs';

export interface ScreenProps {
  /** Title bar. On a tab's page it stands at the left in the serif. */
  title?: string | undefined;
  /** This page is a tab: the tab bar is shown. */
  tab?: TabName | undefined;
  /** The arrow back; shown unless the page is a tab. */
  back?: boolean | undefined;
  /** Stays at the bottom: one or two Buttons. */
  dock?: ReactNode;
  /** Beside the column in a window of 1024 px and more: the tower, the thread. */
  aside?: ReactNode;
  /** Where the aside goes on a phone: below the column (default) or nowhere. */
  asideOnPhone?: 'below' | 'hidden' | undefined;
  /** `sheet`: the page itself is letter paper. */
  tone?: 'paper' | 'sheet' | undefined;
  /** Pull to refresh; the page's config needs `enablePullDownRefresh: true`. */
  onPullDown?: (() => Promise<unknown>) | undefined;
  /** A workbench page: dense on a desktop and as wide as the window. */
  staff?: boolean | undefined;
  /** No 20 px margin: the children set their own. */
  flush?: boolean | undefined;
  children: ReactNode;
}

const web = process.env.TARO_ENV !== 'weapp';

export function Screen(props: ScreenProps) {
  const {
    title,
    tab,
    back = !tab,
    dock,
    aside,
    asideOnPhone = 'below',
    tone = 'paper',
    staff,
    flush,
    children,
  } = props;
  const { dark, large } = useDress();
  const [offline, report] = useOfflineReports();
  useDidShow(repaint);
  usePullDownRefresh(() => {
    void Promise.resolve(props.onPullDown?.()).finally(() => Taro.stopPullDownRefresh());
  });
  const root = join(
    'screen',
    `screen-${tone}`,
    staff ? 'staff' : 'owner',
    dark && 'dark',
    large && 'large',
    Boolean(aside) && 'has-aside',
  );
  return (
    <View className={root}>
      {web && !staff && <Masthead at={tab} />}
      <Bar title={title} back={back} home={Boolean(tab)} />
      <View className="screen-body">
        <View className={join('screen-main', flush && 'screen-flush')}>
          {offline && <Offline />}
          <OfflineReport.Provider value={staff ? null : report}>{children}</OfflineReport.Provider>
        </View>
        {aside && (
          <View className={join('screen-aside', asideOnPhone === 'hidden' && 'screen-aside-wide')}>{aside}</View>
        )}
      </View>
      {dock && <View className="dock">{dock}</View>}
      {tab && <TabBar at={tab} />}
      <Toasts />
    </View>
  );
}
