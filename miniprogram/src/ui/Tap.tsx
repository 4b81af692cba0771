/** Anything one taps: a finger's answer on the phone, focus, Enter and Space on the web. */
import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { type Aria, aria } from './aria';
import { join } from './join';

export interface TapProps extends Aria {
  className?: string | undefined;
  style?: CSSProperties | undefined;
  onTap?: (() => void) | undefined;
  children?: ReactNode;
}

interface KeyLike {
  key: string;
  preventDefault(): void;
  stopPropagation(): void;
}

const weapp = process.env.TARO_ENV === 'weapp';

/** A tap belongs to the innermost `Tap`: it never reaches one around it. A disabled one is announced and does nothing. */
export function Tap({ className, style, onTap, children, role = 'button', ...states }: TapProps) {
  const act = states.disabled ? undefined : onTap;
  const press = (event: { stopPropagation(): void }) => {
    event.stopPropagation();
    act?.();
  };
  const pressKey = (event: KeyLike) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press(event);
  };
  const keyboard = weapp ? {} : { tabIndex: states.disabled ? -1 : 0, onKeyDown: pressKey };
  return (
    <View
      className={join('tap', states.disabled && 'tap-off', className)}
      hoverClass={act ? 'tap-on' : 'none'}
      onClick={press}
      {...(style ? { style } : {})}
      {...aria({ role, ...states })}
      {...keyboard}
    >
      {children}
    </View>
  );
}
