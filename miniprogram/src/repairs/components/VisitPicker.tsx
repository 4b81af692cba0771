/** When somebody can come: a few days, three slots each; several of them, or one. */
import { addDays, dayOf, weekdayOf } from '@jiashu/shared/kernel/time';
import { sayDay } from '@jiashu/shared/kernel/words';
import { isVisitOpen, VISIT_DAYS } from '@jiashu/shared/repairs/rules';
import type { Visit } from '@jiashu/shared/repairs/schema';
import { SLOTS, type Slot, slots } from '@jiashu/shared/repairs/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choices, Link } from '../../ui';

interface Props {
  value: readonly Visit[];
  onChange: (visits: Visit[]) => void;
  /** At most one can be chosen. */
  one?: boolean;
  /** Those the owner wished for, when staff choose. */
  wished?: readonly Visit[];
}

const FIRST_DAYS = 3;

export function VisitPicker({ value, onChange, one, wished = [] }: Props) {
  const now = new Date();
  const [count, setCount] = useState(
    Math.max(FIRST_DAYS, ...[...value, ...wished].map((visit) => daysFrom(visit, now))),
  );
  const days = Array.from({ length: VISIT_DAYS + 1 }, (_, n) => addDays(dayOf(now), n)).filter((day) =>
    slots.some((slot) => isVisitOpen({ day, slot }, now)),
  );
  return (
    <View className="stack repair-days">
      {days.slice(0, count).map((day) => (
        <DayRow key={day} {...{ day, now, value, onChange, wished }} one={Boolean(one)} />
      ))}
      {count < days.length && <Link onTap={() => setCount(days.length)}>再往后几天</Link>}
    </View>
  );
}

const daysFrom = ({ day }: Visit, now: Date) =>
  Math.round((new Date(day).getTime() - new Date(dayOf(now)).getTime()) / 86_400_000) + 1;

interface DayProps extends Required<Props> {
  day: string;
  now: Date;
}

function DayRow({ day, now, value, onChange, one, wished }: DayProps) {
  const mine = value.filter((visit) => visit.day === day).map(({ slot }) => slot);
  const others = value.filter((visit) => visit.day !== day);
  const visits = (some: readonly Slot[]): Visit[] => some.map((slot) => ({ day, slot }));
  const options = slots.map((slot) => ({
    value: slot,
    label: SLOTS[slot].label + (wished.some((wish) => wish.day === day && wish.slot === slot) ? ' ★' : ''),
    off: !isVisitOpen({ day, slot }, now),
  }));
  const label = `${sayDay(day)} ${weekdayOf(day)}`;
  return (
    <View className="row repair-day">
      <View className="small repair-when">
        <View>{nameOf(day, now)}</View>
        <View>{weekdayOf(day)}</View>
      </View>
      <View className="grow">
        {one ? (
          <Choices options={options} label={label} value={mine[0]} onChange={(slot) => onChange(visits([slot]))} />
        ) : (
          <Choices<Slot>
            multi
            options={options}
            label={label}
            value={mine}
            onChange={(some) => onChange([...others, ...visits(some)])}
          />
        )}
      </View>
    </View>
  );
}

function nameOf(day: string, now: Date): string {
  if (day === dayOf(now)) return '今天';
  return day === addDays(dayOf(now), 1) ? '明天' : `${Number(day.slice(8))} 日`;
}
