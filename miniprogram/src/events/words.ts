/** An event's dates and places as its lists say them. Pure. */
import { sayClock, sayHours } from '@jiashu/shared/events/rules';
import type { Booking, EventRow, SessionView } from '@jiashu/shared/events/schema';
import { type Day, dayOf, weekdayOf } from '@jiashu/shared/kernel/time';

type Sessions = readonly Pick<SessionView, 'id' | 'startsAt' | 'endsAt' | 'left'>[];

export const hoursOf = ({ startsAt, endsAt }: Pick<SessionView, 'startsAt' | 'endsAt'>): string =>
  sayHours({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });

export const dayOfSession = ({ startsAt }: Pick<SessionView, 'startsAt'>): Day => dayOf(new Date(startsAt));

/** The days on which it is held, in order, each once. */
export const daysOf = (sessions: Sessions): Day[] => [...new Set(sessions.map(dayOfSession))].sort();

/** `9:30–11:00`, `两场，9:30 起`, `三天，共 6 场`. */
export function sayWhen(sessions: Sessions): string {
  const [first, ...more] = sessions;
  if (!first) return '';
  if (more.length === 0) return hoursOf(first);
  const days = daysOf(sessions).length;
  if (days > 1) return `${days} 天，共 ${sessions.length} 场`;
  return `${sessions.length} 场，${sayClock(new Date(first.startsAt))} 起`;
}

export const placesLeft = (sessions: Sessions): number => sessions.reduce((sum, { left }) => sum + left, 0);

/** The session a booking is for; the first where it isn't known. */
export const sessionOf = <S extends { id: string }>(sessions: readonly S[], booking: Pick<Booking, 'sessionId'>): S =>
  sessions.find(({ id }) => id === booking.sessionId) ?? sessions[0]!;

/** A day as a calendar sheet shows it. */
export const sheetOf = (day: Day) => ({
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
  weekday: weekdayOf(day),
});

/** The day that counts for this home: that of its booking, else the first. */
export const dayForHome = ({ sessions, mine }: Pick<EventRow, 'sessions' | 'mine'>): Day =>
  dayOfSession(mine ? sessionOf(sessions, mine) : sessions[0]!);
