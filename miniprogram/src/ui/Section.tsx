/** A section: a serif heading, a way to more or a quiet note beside it, then what it holds. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { Tap } from './Tap';

export interface SectionProps {
  title: ReactNode;
  /** Words of the link at the right; needs `onMore`. */
  more?: string | undefined;
  onMore?: (() => void) | undefined;
  /** A quiet fact at the right instead of a link. */
  note?: ReactNode;
  children?: ReactNode;
}

export function Section({ title, more, onMore, note, children }: SectionProps) {
  return (
    <View>
      <View className="section">
        <View className="h2" {...aria({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {more && onMore && (
          <Tap className="section-more" role="link" onTap={onMore}>
            {more}
          </Tap>
        )}
        {note && <View className="section-note num">{note}</View>}
      </View>
      {children}
    </View>
  );
}
