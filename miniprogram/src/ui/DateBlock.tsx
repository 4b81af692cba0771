/** A date as on a wall calendar: month above, the day in the serif, the weekday below. */
import { View } from '@tarojs/components';
import { join } from './join';

export interface DateBlockProps {
  /** As it is read: 12 → "12 月"; left out in a list that already names the month. */
  month?: number | undefined;
  day: number;
  /** 周日 */
  weekday?: string | undefined;
  /** One more word below: 明天. */
  note?: string | undefined;
  /** The month in cinnabar: this one is waiting for an answer. */
  near?: boolean | undefined;
  /** Called off: the day is struck through. */
  off?: boolean | undefined;
}

export function DateBlock({ month, day, weekday, note, near, off }: DateBlockProps) {
  return (
    <View className="date num">
      {month !== undefined && <View className={near ? 'seal' : ''}>{month} 月</View>}
      <View className={join('date-day', off && 'date-struck')}>{String(day).padStart(2, '0')}</View>
      {weekday && <View>{weekday}</View>}
      {note && <View>{note}</View>}
    </View>
  );
}
