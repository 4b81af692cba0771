/** A month as a strip: days with something are words, the empty ones between them ticks. Pure. */
import type { EventRow } from '@jiashu/shared/events/schema';
import { EVENT_SHORT } from '@jiashu/shared/events/vocabulary';
import { addDays, addMonths, type Day, weekdayOf } from '@jiashu/shared/kernel/time';
import { dayOfSession, daysOf, placesLeft, sessionOf } from './words';

export interface Mark {
  readonly day: Day;
  readonly eventId: string;
  /** Two characters: 讲座, 已约. */
  readonly word: string;
  readonly mine: boolean;
  readonly off: boolean;
}

export type StripPart =
  | { readonly kind: 'day'; readonly weekday: string; readonly date: number; readonly mark: Mark }
  | { readonly kind: 'gap'; readonly from: Day; readonly days: number };

/** What stands on which day: the home's own bookings on theirs, the rest on every day they are held. */
export function marksOf(rows: readonly EventRow[]): Mark[] {
  const marks = rows.flatMap((row) => {
    const days = row.mine ? [dayOfSession(sessionOf(row.sessions, row.mine))] : daysOf(row.sessions);
    return days.map((day) => ({ day, eventId: row.id, ...wordFor(row) }));
  });
  const best = new Map<Day, Mark>();
  for (const mark of marks) if (!best.has(mark.day) || mark.mine) best.set(mark.day, mark);
  return [...best.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function wordFor({ state, mine, kind, sessions }: EventRow) {
  const off = state === 'cancelled';
  if (off) return { word: '取消', mine: false, off };
  if (mine) return { word: '已约', mine: true, off };
  return { word: placesLeft(sessions) > 0 ? EVENT_SHORT[kind] : '已满', mine: false, off };
}

/** The months that have something, the first first. */
export const monthsOf = (marks: readonly Mark[]): string[] => [...new Set(marks.map(({ day }) => day.slice(0, 7)))];

/** The days of a month from tomorrow on (a later month from its first). */
export function stripOf(month: string, today: Day, marks: readonly Mark[]): StripPart[] {
  const first = `${month}-01`;
  const end = addMonths(first, 1);
  const parts: StripPart[] = [];
  let day = today.slice(0, 7) === month ? addDays(today, 1) : first;
  let gap: Day | null = null;
  const close = (until: Day) => {
    if (gap) parts.push({ kind: 'gap', from: gap, days: Number(until.slice(8)) - Number(gap.slice(8)) });
    gap = null;
  };
  for (; day < end; day = addDays(day, 1)) {
    const mark = marks.find((one) => one.day === day);
    if (!mark) {
      gap ??= day;
      continue;
    }
    close(day);
    parts.push({ kind: 'day', weekday: weekdayOf(day), date: Number(day.slice(8)), mark });
  }
  return parts;
}
