/** Homes that had read by the end of each day, as bars with their numbers; the last day stands out. A table is behind it. */
import { sayDay } from '@jiashu/shared/kernel/words';
import type { Reach } from '@jiashu/shared/letters/deskSchema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria, join, Link } from '../../../ui';
import { Table } from '../../../ui/desk';
import { headlineOf, percent, runningTotal } from './words';

/** More bars than this no longer carry their numbers: what came after is in the table. */
const MOST_BARS = 14;

type Day = ReturnType<typeof runningTotal>[number];

export function ReadChart({ reach }: { reach: Reach }) {
  const [asTable, show] = useState(false);
  const days = runningTotal(reach.byDay);
  return (
    <View>
      {asTable ? <DayTable days={days} homes={reach.homes} /> : <Bars days={days.slice(0, MOST_BARS)} reach={reach} />}
      <View className="row gap-2 no-print">
        <Link onTap={() => show(!asTable)}>{asTable ? '看图' : '看数字表'}</Link>
        {days.length > MOST_BARS && !asTable && <View className="tiny">图上是头 {MOST_BARS} 天</View>}
      </View>
    </View>
  );
}

const DayTable = ({ days, homes }: { days: readonly Day[]; homes: number }) => (
  <Table
    narrow
    label="每天读过的户"
    columns={[
      { title: '日子', cell: ({ day }) => sayDay(day) },
      { title: '当天读的', number: true, cell: (row) => `${row.homes} 户` },
      { title: '累计', number: true, cell: ({ total }) => `${total} 户` },
      { title: '占', number: true, cell: ({ total }) => `${percent(total, homes)}%` },
    ]}
    rows={days}
    keyOf={({ day }) => day}
  />
);

const Bars = ({ days, reach }: { days: readonly Day[]; reach: Reach }) => (
  <View className="reach-bars num" {...aria({ role: 'img', label: headlineOf(reach) })}>
    {days.map(({ day, total }, index) => (
      <View key={day} className="reach-bar">
        <View className={join('reach-number', index === days.length - 1 && 'strong')}>{total}</View>
        <View
          className={join('reach-fill', index === days.length - 1 && 'reach-now')}
          style={{ height: `${Math.max(1, percent(total, reach.homes))}%` }}
        />
        <View className="reach-day">{Number(day.slice(8))}</View>
      </View>
    ))}
    <View className="reach-bars-top">
      <View className="reach-bars-label">全部 {reach.homes} 户</View>
    </View>
  </View>
);
