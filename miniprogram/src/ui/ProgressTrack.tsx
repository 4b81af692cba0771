/** One building against its plan: a bar, a line where it should stand today, the word at the end. */
import { View } from '@tarojs/components';
import { join } from './join';

export interface ProgressTrackProps {
  label: string;
  /** 0–100 */
  percent: number;
  /** 0–100: where the plan expects it today. */
  plannedPercent?: number | undefined;
  note: string;
  /** The word is bad news. */
  late?: boolean | undefined;
  mine?: boolean | undefined;
}

export function ProgressTrack({ label, percent, plannedPercent, note, late, mine }: ProgressTrackProps) {
  return (
    <View className="progress num">
      <View className={join('progress-label', mine && 'progress-mine')}>{mine ? `${label} 您家` : label}</View>
      <View className="track">
        <View className={join('track-fill', mine && 'track-mine')} style={{ width: `${percent}%` }} />
        {plannedPercent !== undefined && <View className="track-plan" style={{ left: `${plannedPercent}%` }} />}
      </View>
      <View className={join('progress-note', late && 'warn')}>{note}</View>
    </View>
  );
}
