/** A title that tells the news, in the serif: level 1 once a page, 2 for sections, 3 inside lists. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { join } from './join';

export interface HeadingProps {
  level?: 1 | 2 | 3 | undefined;
  /** The small spaced line above: which home, which letter. */
  eyebrow?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

export function Heading({ level = 1, eyebrow, className, children }: HeadingProps) {
  return (
    <View className={className ?? ''}>
      {eyebrow && <View className="eyebrow">{eyebrow}</View>}
      <View className={join(`h${level}`, eyebrow ? 'gap-2' : '')} {...aria({ role: 'heading', level })}>
        {children}
      </View>
    </View>
  );
}
