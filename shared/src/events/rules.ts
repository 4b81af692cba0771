/** The rules of events (DOMAIN §8): what can be booked, until when, who is let in at the gate. Pure. */
import type { FieldProblem } from '../kernel/errors';
import { addDays, dayOf, timeOf } from '../kernel/time';
import { sayMoment, sayNear } from '../kernel/words';
import type { EventState, SeatState } from './vocabulary';

/** All seats of an event live in one record, so that one update decides; it stays small with this many places. */
const MOST_PLACES = 2_000;
const DOORS_OPEN_MS = 60 * 60_000;

interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}
interface Draft {
  readonly bookingClosesAt: Date;
  readonly sessions: readonly (Times & { readonly capacity: number })[];
}

/** What is wrong with the times and places of a draft; empty when it can be saved. */
export function draftProblems({ bookingClosesAt, sessions }: Draft): FieldProblem[] {
  const problems = sessions.flatMap(({ startsAt, endsAt }, index) => {
    const path = `sessions.${index}.endsAt`;
    if (endsAt <= startsAt) return { path, message: '结束要晚于开始' };
    return dayOf(startsAt) === dayOf(endsAt) ? [] : { path, message: '同一场要在同一天结束' };
  });
  if (sessions.some(({ startsAt }) => bookingClosesAt > startsAt))
    problems.push({ path: 'bookingClosesAt', message: '报名截止要在第一场开始之前' });
  if (sessions.reduce((sum, { capacity }) => sum + capacity, 0) > MOST_PLACES)
    problems.push({ path: 'sessions', message: `一个活动最多 ${MOST_PLACES} 席，再多请分成两个活动` });
  return problems;
}

/** What keeps a draft from being published now. */
export const publishProblems = ({ bookingClosesAt }: Draft, now: Date): FieldProblem[] =>
  bookingClosesAt > now ? [] : [{ path: 'bookingClosesAt', message: '报名截止已经过了，请改到以后' }];

interface Bookable {
  readonly state: EventState;
  readonly bookingClosesAt: Date;
}

/** Whether seats can be booked, changed and given up; the deadline itself is already too late. */
export function bookingState({ state, bookingClosesAt }: Bookable, now: Date): 'open' | 'closed' | 'cancelled' {
  if (state === 'cancelled') return 'cancelled';
  return state === 'published' && now < bookingClosesAt ? 'open' : 'closed';
}

/** Why a party can't book this session, in the words of the page; null when it can. */
export function whyNotBookable(event: Bookable, left: number, people: number, now: Date): string | null {
  const state = bookingState(event, now);
  if (state !== 'open') return state === 'cancelled' ? '这次活动取消了' : '报名已截止';
  if (left <= 0) return '这一场满了';
  return left < people ? `这一场只剩 ${left} 席` : null;
}

/** A session lets people in from an hour before it starts until it ends. */
export function admissionOf({ startsAt, endsAt }: Times, now: Date): 'early' | 'open' | 'over' {
  if (now.getTime() < startsAt.getTime() - DOORS_OPEN_MS) return 'early';
  return now < endsAt ? 'open' : 'over';
}

/** Why nobody is let in at this session now; null when the gate is open. */
export function whyNotAdmitted(session: Times, now: Date): string | null {
  const admission = admissionOf(session, now);
  if (admission === 'open') return null;
  if (admission === 'over') return '这一场已经结束了';
  return `还没到时候，${sayMoment(session.startsAt, now)} 开始，提前一小时入场`;
}

/** A seat nobody used is missed once its session has ended. */
export function seatStateOf(checkedInAt: Date | null, session: Times, now: Date): SeatState {
  if (checkedInAt) return 'came';
  return now >= session.endsAt ? 'missed' : 'booked';
}

/** `还有 7 席`, `已满`. */
export const sayPlaces = (left: number): string => (left > 0 ? `还有 ${left} 席` : '已满');

/** `9:30`, as one says it. */
export const sayClock = (at: Date): string => timeOf(at).replace(/^0/, '');
/** `9:30–11:00`. */
export const sayHours = ({ startsAt, endsAt }: Times): string => `${sayClock(startsAt)}–${sayClock(endsAt)}`;

/** `今晚 20:00 截止`, `12 月 5 日 周六 20:00 截止`, `报名已截止`; midnight is the 24:00 of the day it ends. */
export function sayDeadline(closesAt: Date, now: Date): string {
  if (now >= closesAt) return '报名已截止';
  return `${sayUntil(closesAt, now)} 截止`;
}

/** The deadline as a moment: `今晚 20:00`, `12 月 5 日 周六 24:00`. */
export function sayUntil(closesAt: Date, now: Date): string {
  const midnight = timeOf(closesAt) === '00:00';
  const day = midnight ? addDays(dayOf(closesAt), -1) : dayOf(closesAt);
  const clock = midnight ? '24:00' : sayClock(closesAt);
  const tonight = day === dayOf(now) && (midnight || timeOf(closesAt) >= '18:00');
  return `${tonight ? '今晚' : sayNear(day, dayOf(now))} ${clock}`;
}

const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
/** `两位`. */
export const sayPeople = (people: number): string => `${NUMERALS[people] ?? people}位`;

/** `8305 2614`. */
export const sayCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What a ticket's QR code says. */
export const ticketText = (eventId: string, code: string): string => `jiashu:ticket:${eventId}:${code}`;

/** Reads a scanned or typed ticket; `eventId` is null where only the eight digits were typed. Null when it is none. */
export function readTicket(text: string): { readonly eventId: string | null; readonly code: string } | null {
  const [, eventId, code] = /^(?:jiashu:ticket:([0-9a-f]{24}):)?(\d{8})$/.exec(text.replace(/\s/g, '')) ?? [];
  return code ? { eventId: eventId ?? null, code } : null;
}
