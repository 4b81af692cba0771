import type { EventRow } from '@jiashu/shared/events/schema';
import { instantOf } from '@jiashu/shared/kernel/time';
import { expect, test } from 'vitest';
import { marksOf, stripOf } from './calendar';
import { dayForHome, sayWhen } from './words';

const session = (day: string, from: string, to: string, left = 4) => ({
  id: `${day} ${from}`,
  startsAt: instantOf(day, from).toISOString(),
  endsAt: instantOf(day, to).toISOString(),
  capacity: 4,
  left,
  note: '',
});

const row = (id: string, sessions: EventRow['sessions'], rest: Partial<EventRow> = {}): EventRow => ({
  id,
  kind: 'lecture',
  title: id,
  place: '客服中心',
  state: 'published',
  cancelReason: null,
  sessions,
  perHome: 3,
  bookingClosesAt: sessions[0]!.startsAt,
  mine: null,
  homesCame: 0,
  ...rest,
});

const booked = (sessionId: string): EventRow['mine'] => ({
  ...{ id: 'b', eventId: 'e', homeId: 'h', sessionId, people: 2, code: '12345678', qr: '' },
  bookedAt: '2026-12-01T00:00:00.000Z',
  checkedInAt: null,
});

const morning = session('2026-12-06', '09:30', '11:00');
const afternoon = session('2026-12-06', '13:30', '15:00');
const nextWeek = session('2026-12-13', '00:30', '01:30');

test('a strip shows the days with something, how long nothing is, and where a month begins', () => {
  const marks = marksOf([
    row('a', [morning]),
    row('b', [nextWeek]),
    row('c', [session('2027-01-02', '10:00', '11:00')]),
  ]);
  expect(stripOf('2026-12-04', marks)).toEqual([
    { kind: 'gap', day: '2026-12-05', days: 1 },
    { kind: 'day', day: '2026-12-06', mark: expect.objectContaining({ eventId: 'a', word: '讲座' }) },
    { kind: 'gap', day: '2026-12-07', days: 6 },
    { kind: 'day', day: '2026-12-13', mark: expect.objectContaining({ eventId: 'b' }) },
    { kind: 'gap', day: '2026-12-14', days: 18 },
    { kind: 'month', day: '2027-01-01' },
    { kind: 'gap', day: '2027-01-01', days: 1 },
    { kind: 'day', day: '2027-01-02', mark: expect.objectContaining({ eventId: 'c' }) },
  ]);
});

test('today is in the strip when something is on, and nothing after the last day that has something', () => {
  const [today] = stripOf('2026-12-06', marksOf([row('a', [morning])]));
  expect(today).toMatchObject({ kind: 'day', day: '2026-12-06' });
  expect(stripOf('2026-12-06', [])).toEqual([]);
});

test('what is more than two months off is left to the list', () => {
  const marks = marksOf([row('a', [morning]), row('b', [session('2027-03-01', '10:00', '11:00')])]);
  expect(stripOf('2026-12-05', marks).at(-1)).toMatchObject({ day: '2026-12-06' });
});

test('a day says first what the home has booked, and only on the day of its session', () => {
  const two = [morning, nextWeek];
  const marks = marksOf([row('a', [afternoon]), row('b', two, { mine: booked(morning.id) })]);
  expect(marks).toEqual([{ day: '2026-12-06', eventId: 'b', word: '已约', mine: true, off: false }]);
});

test('what is full or called off says so', () => {
  const full = session('2026-12-07', '09:30', '11:00', 0);
  expect(marksOf([row('a', [full]), row('b', [morning], { state: 'cancelled', mine: booked(morning.id) })])).toEqual([
    expect.objectContaining({ word: '取消', mine: false, off: true }),
    expect.objectContaining({ word: '已满' }),
  ]);
});

test.each([
  [[morning], '9:30–11:00'],
  [[morning, afternoon], '2 场，9:30 起'],
  [[morning, afternoon, nextWeek], '2 天，共 3 场'],
])('sessions are said in few words', (sessions, expected) => {
  expect(sayWhen(sessions)).toBe(expected);
});

test('the day that counts is that of the booking', () => {
  expect(dayForHome(row('a', [morning, nextWeek], { mine: booked(nextWeek.id) }))).toBe('2026-12-13');
  expect(dayForHome(row('a', [morning, nextWeek]))).toBe('2026-12-06');
});
