/** How far each building was on the day of the letter, against its plan; the reader's own in cinnabar. */
import type { ProgressLine } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import { ProgressTrack } from '../../ui';

export function Progress({ lines, buildingId }: { lines: readonly ProgressLine[]; buildingId: string | null }) {
  const planned = lines.some((line) => line.plannedFloors !== null);
  return (
    <View>
      <View className="h2 gap-6">各栋进度</View>
      <View className="gap-3">
        {lines.map((line) => (
          <ProgressTrack
            key={line.buildingId}
            label={line.name}
            percent={percent(line.builtFloors, line.floors)}
            plannedPercent={line.plannedFloors === null ? undefined : percent(line.plannedFloors, line.floors)}
            note={noteOf(line)}
            late={line.daysLate > 0}
            mine={line.buildingId === buildingId}
          />
        ))}
      </View>
      {planned && <View className="tiny gap-2">竖线是当天计划应到的位置</View>}
    </View>
  );
}

const percent = (part: number, whole: number) => Math.round((100 * part) / whole);

function noteOf({ daysLate, builtFloors, floors, news }: ProgressLine): string {
  if (daysLate > 0) return `晚 ${daysLate} 天`;
  return builtFloors < floors ? `${builtFloors} / ${floors}` : news.replace('主体', '');
}
