/** One of a few weighty choices (a session, a home): ink border and a tick when chosen. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { join } from './join';
import { Tap } from './Tap';

export interface OptionCardProps {
  title: ReactNode;
  note?: ReactNode;
  /** At the right: what is left, in words. */
  side?: ReactNode;
  sideNote?: ReactNode;
  chosen: boolean;
  /** Can be taken, but is full (waiting list). */
  full?: boolean | undefined;
  disabled?: boolean | undefined;
  label?: string | undefined;
  onTap: () => void;
}

export function OptionCard({ title, note, side, sideNote, chosen, full, disabled, label, onTap }: OptionCardProps) {
  return (
    <Tap
      className={join('option num', chosen && 'option-on', (full || disabled) && 'option-full')}
      role="radio"
      checked={chosen}
      disabled={disabled}
      label={label}
      onTap={onTap}
    >
      <View className="grow">
        <View className="option-title">{title}</View>
        {note && <View className="small">{note}</View>}
      </View>
      {side && (
        <View className="right">
          <View className="strong">{side}</View>
          {sideNote && <View className="small">{sideNote}</View>}
        </View>
      )}
      <View className={join('tick', chosen && 'tick-on')} />
    </Tap>
  );
}
