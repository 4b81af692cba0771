/** What is coming as a strip of days: days with something are words, the empty ones between them ticks. Pure. */
import type { EventRow } from '@jiashu/shared/events/schema';
import { EVENT_SHORT } from '@jiashu/shared/events/vocabulary';
import { addDays, addMonths, type Day } from '@jiashu/shared/kernel/time';
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
  | { readonly kind: 'day'; readonly day: Day; readonly mark: Mark }
  /** Days without anything. */
  | { readonly kind: 'gap'; readonly day: Day; readonly days: number }
  /** Another month begins. */
  | { readonly kind: 'month'; readonly day: Day };

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

/** The days from today (shown only when it has something) to the last that has, at most two months on. */
export function stripOf(today: Day, marks: readonly Mark[]): StripPart[] {
  const end = addMonths(today, 2);
  const last = marks.findLast(({ day }) => day <= end)?.day ?? today;
  const parts: StripPart[] = [];
  for (let day = today; day <= last; day = addDays(day, 1)) {
    if (day.endsWith('-01')) parts.push({ kind: 'month', day });
    const mark = marks.find((one) => one.day === day);
    const before = parts.at(-1);
    if (mark) parts.push({ kind: 'day', day, mark });
    else if (before?.kind === 'gap') parts[parts.length - 1] = { ...before, days: before.days + 1 };
    else if (day !== today) parts.push({ kind: 'gap', day, days: 1 });
  }
  return parts;
}
