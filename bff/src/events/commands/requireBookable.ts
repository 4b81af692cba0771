/** Refuses what can't be booked, with the sentence that says why. */
import { bookingState, whyNotBookable } from '@jiashu/shared/events/rules';
import { AppError, invalid } from '../../http/errors';
import type { Wish } from '../seats';
import type { EventRecord, Seat } from '../store';

const refused = (code: 'closed' | 'full', path: string, message: string) =>
  new AppError(code, { data: [{ path, message }] });

/** Throws `closed` when booking is over or the event cancelled; the problem at `sessionId` says which. */
export function requireOpen(event: EventRecord, now: Date): void {
  const why = bookingState(event, now) === 'open' ? null : whyNotBookable(event, 1, 1, now);
  if (why) throw refused('closed', 'sessionId', why);
}

/** Throws `closed`; `invalid` for a session that isn't there or too many people; `full` saying what is left. */
export function requireBookable(event: EventRecord, { sessionId, people }: Wish, now: Date, held?: Seat): void {
  requireOpen(event, now);
  if (!event.sessions.some(({ id }) => id === sessionId)) throw invalid({ path: 'sessionId', message: '没有这一场' });
  if (people > event.perHome) throw invalid({ path: 'people', message: `每户至多 ${event.perHome} 位` });
  const left = (event.left[sessionId] ?? 0) + (held?.sessionId === sessionId ? held.people : 0);
  const why = whyNotBookable(event, left, people, now);
  if (why) throw refused('full', 'people', why);
}
