/** A time limit drawn honestly: what was used, what did not count, what is left, and where today stands. */
import { View } from '@tarojs/components';

export interface ClockPart {
  state: 'used' | 'held' | 'left';
  /** Share of the line, in any unit the parts have in common. */
  span: number;
  label: string;
  value: string;
}

export interface ClockProps {
  parts: readonly ClockPart[];
  /** 0–100: where today stands on the line. */
  nowPercent?: number | undefined;
}

export function Clock({ parts, nowPercent }: ClockProps) {
  return (
    <View>
      <View className="clock">
        {parts.map(({ state, span, label }) => (
          <View key={label} className={`clock-part clock-${state}`} style={{ flex: `${span} ${span} 0%` }} />
        ))}
        {nowPercent !== undefined && (
          <View className="clock-now" style={{ left: `${nowPercent}%` }}>
            <View className="clock-word">今天</View>
          </View>
        )}
      </View>
      {parts.map(({ state, label, value }) => (
        <View className="clock-key num" key={label}>
          <View className={`clock-swatch clock-${state}`} />
          <View className="grow">{label}</View>
          <View className="small">{value}</View>
        </View>
      ))}
    </View>
  );
}
