/** One line of a list at the desk: what it is, what is known of it, and a figure at the end. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { join, Tap } from '../../ui';
import '../organisation.css';

interface Props {
  title: string;
  note?: ReactNode;
  side?: ReactNode;
  open?: boolean;
  /** Belongs to the line above. */
  within?: boolean;
  onTap: () => void;
}

export const Row = ({ title, note, side, open, within, onTap }: Props) => (
  <Tap
    className={join('org-row', open && 'queue-open', within && 'org-within')}
    role="link"
    current={open ? 'page' : undefined}
    onTap={onTap}
  >
    <View className="grow">
      <View className={within ? '' : 'strong'}>{title}</View>
      {note && <View className="queue-note">{note}</View>}
    </View>
    {side && <View className="queue-note num">{side}</View>}
  </Tap>
);
