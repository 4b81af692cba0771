/** Yes or no: a box one agrees with, a switch that acts at once. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { join } from './join';
import { Tap } from './Tap';

export interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label?: string | undefined;
  children: ReactNode;
}

export function Check({ checked, onChange, label, children }: CheckProps) {
  return (
    <Tap className="check" role="checkbox" checked={checked} label={label} onTap={() => onChange(!checked)}>
      <View className={join('tick tick-box', checked && 'tick-on')} />
      <View className="grow">{children}</View>
    </Tap>
  );
}

export interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  title: string;
  note?: ReactNode;
}

export function Switch({ on, onChange, title, note }: SwitchProps) {
  return (
    <Tap className="switch-row" role="switch" checked={on} label={title} onTap={() => onChange(!on)}>
      <View className="grow">
        <View className="strong">{title}</View>
        {note && <View className="small">{note}</View>}
      </View>
      <View className={join('switch', on && 'switch-on')} />
    </Tap>
  );
}
