/** A sheet on the page: for what one can act on. Never a card in a card. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { join } from './join';
import { Tap } from './Tap';

export interface CardProps {
  /** `flush`: pictures to the edge · `list`: holds ListRows. */
  kind?: 'plain' | 'flush' | 'list' | undefined;
  className?: string | undefined;
  /** The whole card opens something; `label` says what. */
  onTap?: (() => void) | undefined;
  label?: string | undefined;
  children: ReactNode;
}

export function Card({ kind = 'plain', className, onTap, label, children }: CardProps) {
  const name = join('card', kind !== 'plain' && `card-${kind}`, className);
  if (!onTap) return <View className={name}>{children}</View>;
  return (
    <Tap className={name} role="link" label={label} onTap={onTap}>
      {children}
    </Tap>
  );
}
