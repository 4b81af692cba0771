/** Something set apart: a warranty answer, a plan change, a reason. `edge` marks it at the side instead of boxing it. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Tone } from './Chip';
import { join } from './join';

export interface NoticeProps {
  tone?: Exclude<Tone, 'seal'> | undefined;
  title?: ReactNode;
  /** A quiet number at the title's right: the record it comes from. */
  source?: ReactNode;
  edge?: boolean | undefined;
  children?: ReactNode;
}

export function Notice({ tone = 'plain', title, source, edge, children }: NoticeProps) {
  return (
    <View className={join('notice', `notice-${tone}`, edge && 'notice-edge')}>
      {title && (
        <View className="between">
          <View className={join('notice-head', tone)}>{title}</View>
          {source && <View className={join('tiny', tone)}>{source}</View>}
        </View>
      )}
      {children && <View className={title ? 'notice-body' : ''}>{children}</View>}
    </View>
  );
}
