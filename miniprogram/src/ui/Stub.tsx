/** A ticket with a stub to tear off, and the line to tear along inside a card. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { join } from './join';
import { Tap } from './Tap';

export interface StubProps {
  /** What the stub says: 出示, 第 2 位. */
  stub: ReactNode;
  /** Filled: show this now. */
  show?: boolean | undefined;
  label?: string | undefined;
  onTap?: (() => void) | undefined;
  children: ReactNode;
}

export function Stub({ stub, show, label, onTap, children }: StubProps) {
  return (
    <Tap className="stub" role="link" label={label} onTap={onTap}>
      <View className="stub-main">{children}</View>
      <View className={join('stub-end num', show && 'stub-show')}>{stub}</View>
    </Tap>
  );
}

/** The perforation across a card with 20 px padding. */
export function Tear() {
  return <View className="tear" />;
}
