/** The staff side's page: rail, list and detail beside each other on a desktop; one column at a time on a phone. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { join } from '../join';
import { Link } from '../Link';

export interface PanesProps {
  rail: ReactNode;
  /** The queue at the left; without it the detail has the whole width (reports). */
  list?: ReactNode;
  /** Something of the list is open: on a phone it takes the list's place. */
  open?: boolean | undefined;
  /** Back to the list, on a phone. */
  onBack?: (() => void) | undefined;
  /** Above detail and aside together: the record's head. */
  head?: ReactNode;
  /** Facts about the person beside the detail; below it where there is no room. */
  aside?: ReactNode;
  children?: ReactNode;
}

export function Panes({ rail, list, open, onBack, head, aside, children }: PanesProps) {
  return (
    <View className={join('panes', list ? (open ? 'panes-open' : 'panes-closed') : undefined, !list && 'panes-wide')}>
      <View className="pane-rail">{rail}</View>
      {list && <View className="pane-list">{list}</View>}
      <View className="pane-detail">
        {open && onBack && (
          <View className="pane-back no-print">
            <Link onTap={onBack}>‹ 回到列表</Link>
          </View>
        )}
        {head}
        <View className={join('pane-body', Boolean(head) && 'pane-under-head', Boolean(aside) && 'pane-with-aside')}>
          <View className="pane-main">{children}</View>
          {aside && <View className="pane-aside">{aside}</View>}
        </View>
      </View>
    </View>
  );
}
