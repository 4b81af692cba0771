/** The button: `seal` is what to do now (one in view at most), `line` and `quiet` are the ways beside it. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import { join } from './join';
import { Tap } from './Tap';

export interface ButtonProps {
  kind?: 'seal' | 'quiet' | 'line' | undefined;
  /** 44 px high, as wide as its words. */
  slim?: boolean | undefined;
  /** Under way: says so and takes no second tap. */
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  icon?: IconName | undefined;
  /** What a screen reader says, where the words alone do not tell ("预约 工地开放日"). */
  label?: string | undefined;
  className?: string | undefined;
  onTap?: (() => void) | undefined;
  children: ReactNode;
}

export function Button({ kind = 'seal', slim, busy, disabled, icon, label, className, onTap, children }: ButtonProps) {
  const off = disabled || busy;
  return (
    <Tap
      className={join('btn', `btn-${kind}`, slim && 'btn-slim', disabled && 'btn-off', className)}
      disabled={off}
      busy={busy}
      label={label}
      onTap={onTap}
    >
      {busy ? <Dots /> : icon && <Icon name={icon} size={20} />}
      {children}
    </Tap>
  );
}

function Dots() {
  return (
    <View className="dots">
      <View className="dot" />
      <View className="dot dot-2" />
      <View className="dot dot-3" />
    </View>
  );
}
