/** The month on top of the tab: its name, how many days are worth coming, and the days themselves to tap. */
import { sayMonth } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria, Heading, join, Link, Tap } from '../../ui';
import { type Mark, monthsOf, type StripPart, stripOf } from '../calendar';

interface Props {
  marks: readonly Mark[];
  today: string;
  /** `云栖里 · 3 栋 2 单元 1201`. */
  where: string;
  onOpen: (eventId: string) => void;
}

export function MonthStrip({ marks, today, where, onOpen }: Props) {
  const months = monthsOf(marks);
  const [at, setAt] = useState(0);
  const month = months[at] ?? months[0] ?? today.slice(0, 7);
  const next = months[at + 1];
  const count = marks.filter(({ day, off }) => day.startsWith(month) && !off).length;
  return (
    <View>
      <View className="between">
        <Heading level={1}>{sayMonth(month)}</Heading>
        {next && <Link onTap={() => setAt(at + 1)}>{sayMonth(next)} ›</Link>}
        {!next && at > 0 && <Link onTap={() => setAt(0)}>‹ {sayMonth(months[0]!)}</Link>}
      </View>
      <View className="small num">
        {where}，{count > 0 ? `这个月有 ${count} 天值得来` : '这个月还没有安排'}
      </View>
      <View className="strip num" {...aria({ role: 'group', label: `${sayMonth(month)}的活动` })}>
        {today.startsWith(month) && (
          <View className="strip-today">
            今天
            <View>{Number(today.slice(8))} 日</View>
          </View>
        )}
        {stripOf(month, today, marks).map((part) => (
          <Part key={part.kind === 'day' ? part.mark.day : part.from} part={part} onOpen={onOpen} />
        ))}
      </View>
    </View>
  );
}

function Part({ part, onOpen }: { part: StripPart; onOpen: (eventId: string) => void }) {
  if (part.kind === 'gap')
    return (
      <View className="strip-gap" {...aria({ hidden: true })}>
        {Array.from({ length: part.days }, (_, tick) => tick).map((tick) => (
          <View key={tick} className="strip-tick" />
        ))}
      </View>
    );
  const { weekday, date, mark } = part;
  return (
    <Tap
      className={join('strip-day', mark.mine && 'strip-mine', mark.off && 'strip-off')}
      role="link"
      label={`${date} 日${weekday}，${mark.word}`}
      onTap={() => onOpen(mark.eventId)}
    >
      {weekday}
      <View className="strip-date">{date}</View>
      {mark.word}
    </Tap>
  );
}
