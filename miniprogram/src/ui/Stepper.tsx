/** A small number one raises and lowers within its limits. */
import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './Icon';
import { join } from './join';
import { Tap } from './Tap';

export interface StepperProps {
  value: number;
  min: number;
  max: number;
  /** What is counted: 来几位. */
  label: string;
  onChange: (value: number) => void;
}

export function Stepper({ value, min, max, label, onChange }: StepperProps) {
  const key = (icon: 'minus' | 'plus', words: string, next: number) => {
    const end = next < min || next > max;
    return (
      <Tap
        className={join('stepper-key', end && 'stepper-end')}
        label={`${label}${words}`}
        disabled={end}
        onTap={() => onChange(next)}
      >
        <Icon name={icon} size={20} />
      </Tap>
    );
  };
  return (
    <View className="stepper num" {...aria({ role: 'group', label })}>
      {key('minus', '减一', value - 1)}
      <View className="stepper-value" {...aria({ live: 'polite' })}>
        {value}
      </View>
      {key('plus', '加一', value + 1)}
    </View>
  );
}
