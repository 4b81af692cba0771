/** The top of the tab: the month, how many days are worth coming, and the days themselves to tap. */
import { type Day, weekdayOf } from '@jiashu/shared/kernel/time';
import { sayMonth } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { aria, Heading, join, Tap } from '../../ui';
import { type Mark, type StripPart, stripOf } from '../calendar';

interface Props {
  marks: readonly Mark[];
  today: Day;
  /** `云栖里 · 3 栋 2 单元 1201`. */
  where: string;
  onOpen: (eventId: string) => void;
}

export function MonthStrip({ marks, today, where, onOpen }: Props) {
  const month = (marks[0]?.day ?? today).slice(0, 7);
  const count = marks.filter(({ off }) => !off).length;
  return (
    <View>
      <Heading level={1}>{sayMonth(month)}</Heading>
      <View className="small num gap-1">
        {where}，{count > 0 ? `接下来有 ${count} 天值得来` : '眼下还没有安排'}
      </View>
      {marks.length > 0 && (
        <View className="strip num" {...aria({ role: 'group', label: '接下来的活动' })}>
          <View className="strip-word">
            今天
            <View>{Number(today.slice(8))} 日</View>
          </View>
          {stripOf(today, marks).map((part) => (
            <Part key={`${part.kind} ${part.day}`} part={part} today={today} onOpen={onOpen} />
          ))}
        </View>
      )}
    </View>
  );
}

interface PartProps {
  part: StripPart;
  today: Day;
  onOpen: (eventId: string) => void;
}

function Part({ part, today, onOpen }: PartProps) {
  if (part.kind === 'month') return <View className="strip-word strip-month">{Number(part.day.slice(5, 7))} 月</View>;
  if (part.kind === 'gap')
    return (
      <View className="strip-gap" {...aria({ hidden: true })}>
        {Array.from({ length: part.days }, (_, tick) => tick).map((tick) => (
          <View key={tick} className="strip-tick" />
        ))}
      </View>
    );
  const { day, mark } = part;
  const date = Number(day.slice(8));
  const weekday = day === today ? '今天' : weekdayOf(day);
  return (
    <Tap
      className={join('strip-day', mark.mine && 'strip-mine', mark.off && 'strip-off')}
      role="link"
      label={`${Number(day.slice(5, 7))} 月 ${date} 日${weekday}，${mark.word}`}
      onTap={() => onOpen(mark.eventId)}
    >
      {weekday}
      <View className="strip-date">{date}</View>
      {mark.word}
    </Tap>
  );
}
