/** A number that matters, in the serif, with its n. */
import { View } from '@tarojs/components';
import { join } from './join';

export interface StatProps {
  value: string | number;
  unit?: string | undefined;
  label?: string | undefined;
  /** How many it rests on and within what interval: "862 户，89.3%–93.1%". */
  n?: string | undefined;
  big?: boolean | undefined;
}

export function Stat({ value, unit, label, n, big }: StatProps) {
  return (
    <View className="num">
      {label && <View className="h3">{label}</View>}
      <View className={join('stat-value', big && 'stat-big')}>
        {value}
        {unit && (
          <View className="stat-unit nowrap" style={{ display: 'inline' }}>
            {unit}
          </View>
        )}
      </View>
      {n && <View className="small">{n}</View>}
    </View>
  );
}
