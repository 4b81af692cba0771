/** A state in a word; the colour only seconds it. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { join } from './join';

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'seal' | 'plain';

export interface ChipProps {
  tone?: Tone | undefined;
  children: ReactNode;
}

export function Chip({ tone = 'plain', children }: ChipProps) {
  return <View className={join('chip', `chip-${tone}`)}>{children}</View>;
}
