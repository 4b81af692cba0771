/** How far each building was on the day of the letter, against its plan; the reader's own in cinnabar. */
import { progressNote } from '@jiashu/shared/letters/progressNote';
import type { ProgressLine } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import { open } from '../../platform/navigate';
import { Link, ProgressTrack } from '../../ui';

interface Props {
  lines: readonly ProgressLine[];
  /** The reader's own; its whole way up is a tap away. */
  mine: { readonly projectId: string; readonly buildingId: string } | null;
}

export function Progress({ lines, mine }: Props) {
  if (lines.length === 0) return null;
  const planned = lines.some((line) => line.plannedFloors !== null);
  return (
    <View className="letter-progress">
      <View className="h2 gap-6">各栋进度</View>
      <View className="gap-3">
        {lines.map((line) => (
          <ProgressTrack
            key={line.buildingId}
            label={line.name}
            percent={percent(line.builtFloors, line.floors)}
            plannedPercent={line.plannedFloors === null ? undefined : percent(line.plannedFloors, line.floors)}
            note={progressNote(line)}
            late={line.daysLate > 0}
            mine={line.buildingId === mine?.buildingId}
          />
        ))}
      </View>
      {planned && <View className="tiny gap-2">竖线是当天计划应到的位置</View>}
      <Reasons lines={lines} />
      {mine && <WholeWay mine={mine} />}
    </View>
  );
}

const percent = (part: number, whole: number) => Math.round((100 * part) / whole);

const WholeWay = ({ mine: { projectId, buildingId } }: { mine: NonNullable<Props['mine']> }) => (
  <View className="gap-2 no-print">
    <Link go onTap={() => open('projects/pages/progress', { project: projectId, building: buildingId })}>
      您家这栋每次改期的日子和原因
    </Link>
  </View>
);

const Reasons = ({ lines }: Pick<Props, 'lines'>) => (
  <View className="gap-2">
    {lines.map(
      ({ buildingId, name, daysLate, lateReason }) =>
        daysLate > 0 &&
        lateReason && (
          <View className="small" key={buildingId}>
            {name}晚 {daysLate} 天：{lateReason}
          </View>
        ),
    )}
  </View>
);
