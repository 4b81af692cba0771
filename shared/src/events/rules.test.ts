import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../kernel/time';
import {
  admissionOf,
  bookingState,
  draftProblems,
  publishProblems,
  readTicket,
  sayCode,
  sayDeadline,
  sayHours,
  sayPeople,
  sayPlaces,
  seatStateOf,
  ticketText,
  whyNotAdmitted,
  whyNotBookable,
} from './rules';

const SUNDAY = '2026-12-06';
const morning = { startsAt: instantOf(SUNDAY, '09:30'), endsAt: instantOf(SUNDAY, '11:00'), capacity: 40 };
const published = { state: 'published' as const, bookingClosesAt: instantOf('2026-12-05', '20:00') };
const justBefore = (at: Date) => new Date(at.getTime() - 1);

describe('a draft', () => {
  const draft = { bookingClosesAt: published.bookingClosesAt, sessions: [morning] };

  test('that is in order has no problems', () => {
    expect(draftProblems(draft)).toEqual([]);
  });

  test.each([
    [
      'a session that ends when it starts',
      { sessions: [{ ...morning, endsAt: morning.startsAt }] },
      'sessions.0.endsAt',
    ],
    [
      'a session over midnight',
      { sessions: [{ ...morning, endsAt: instantOf('2026-12-07', '00:00') }] },
      'sessions.0.endsAt',
    ],
    ['a deadline after the first session', { bookingClosesAt: instantOf(SUNDAY, '09:31') }, 'bookingClosesAt'],
    ['more places than one record should hold', { sessions: [{ ...morning, capacity: 2_001 }] }, 'sessions'],
  ])('with %s is refused there', (_, changes, path) => {
    expect(draftProblems({ ...draft, ...changes })).toEqual([expect.objectContaining({ path })]);
  });

  test('may close its booking the moment the first session starts', () => {
    expect(draftProblems({ ...draft, bookingClosesAt: morning.startsAt })).toEqual([]);
  });

  test('is published only while there is time to book', () => {
    expect(publishProblems(draft, justBefore(draft.bookingClosesAt))).toEqual([]);
    expect(publishProblems(draft, draft.bookingClosesAt)).toHaveLength(1);
  });
});

describe('booking', () => {
  const midnight = instantOf(SUNDAY, '00:00');
  test.each([
    ['open a moment before the deadline', published, justBefore(published.bookingClosesAt), 'open'],
    ['closed at the deadline', published, published.bookingClosesAt, 'closed'],
    [
      'open in the last millisecond of the Shanghai day',
      { ...published, bookingClosesAt: midnight },
      justBefore(midnight),
      'open',
    ],
    [
      'closed when the Shanghai day is over, while it is still yesterday in UTC',
      { ...published, bookingClosesAt: midnight },
      new Date('2026-12-05T16:00:00Z'),
      'closed',
    ],
    ['closed for a draft', { ...published, state: 'draft' as const }, instantOf('2026-12-01'), 'closed'],
    [
      'cancelled when the event is, whatever the hour',
      { ...published, state: 'cancelled' as const },
      instantOf('2026-12-01'),
      'cancelled',
    ],
  ] as const)('is %s', (_, event, now, expected) => {
    expect(bookingState(event, now)).toBe(expected);
  });

  test.each([
    [7, 2, null],
    [2, 2, null],
    [1, 2, '这一场只剩 1 席'],
    [0, 1, '这一场满了'],
  ])('with %i places left %i people are told: %s', (left, people, expected) => {
    expect(whyNotBookable(published, left, people, instantOf('2026-12-01'))).toBe(expected);
  });

  test('says first that it is cancelled or closed, then that it is full', () => {
    expect(whyNotBookable({ ...published, state: 'cancelled' }, 0, 1, instantOf('2026-12-01'))).toBe('这次活动取消了');
    expect(whyNotBookable(published, 0, 1, instantOf(SUNDAY))).toBe('报名已截止');
  });
});

describe('the gate', () => {
  test.each([
    ['over an hour before', instantOf(SUNDAY, '08:29'), 'early'],
    ['an hour before', instantOf(SUNDAY, '08:30'), 'open'],
    ['in its last moment', justBefore(morning.endsAt), 'open'],
    ['when it has ended', morning.endsAt, 'over'],
    ['the day before at the same hour', instantOf('2026-12-05', '09:45'), 'early'],
    ['the day after at the same hour', instantOf('2026-12-07', '09:45'), 'over'],
  ] as const)('%s is %s', (_, now, expected) => {
    expect(admissionOf(morning, now)).toBe(expected);
  });

  test('says when the session is', () => {
    expect(whyNotAdmitted(morning, instantOf(SUNDAY, '07:00'))).toBe('还没到时候，今天 09:30 开始，提前一小时入场');
    expect(whyNotAdmitted(morning, instantOf('2026-12-07', '07:00'))).toBe('这一场已经结束了');
    expect(whyNotAdmitted(morning, morning.startsAt)).toBeNull();
  });

  test.each([
    [morning.startsAt, morning.endsAt, 'came'],
    [null, justBefore(morning.endsAt), 'booked'],
    [null, morning.endsAt, 'missed'],
  ] as const)('a seat used at %s is, at %s, %s', (checkedInAt, now, expected) => {
    expect(seatStateOf(checkedInAt, morning, now)).toBe(expected);
  });
});

describe('a ticket', () => {
  test('is read back from what its QR code says, or from its eight digits', () => {
    const eventId = 'a1'.repeat(12);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
        const code = String(number).padStart(8, '0');
        expect(readTicket(ticketText(eventId, code))).toEqual({ eventId, code });
        expect(readTicket(sayCode(code))).toEqual({ eventId: null, code });
      }),
    );
  });

  test.each(['', '1234567', '123456789', 'https://example.com', 'jiashu:ticket:xyz:12345678'])('%j is none', (text) => {
    expect(readTicket(text)).toBeNull();
  });
});

describe('words', () => {
  const closesAt = published.bookingClosesAt;
  test.each([
    ['2026-12-01 12:00', '12 月 5 日 周六 20:00 截止'],
    ['2026-12-04 23:59', '明天 20:00 截止'],
    ['2026-12-05 00:00', '今晚 20:00 截止'],
    ['2026-12-05 20:00', '报名已截止'],
  ])('at %s the deadline is %s', (now, expected) => {
    const [day, time] = now.split(' ') as [string, string];
    expect(sayDeadline(closesAt, instantOf(day, time))).toBe(expected);
  });

  test('a deadline at midnight belongs to the day it ends', () => {
    const midnight = instantOf(SUNDAY, '00:00');
    expect(sayDeadline(midnight, instantOf('2026-12-05', '10:00'))).toBe('今晚 24:00 截止');
    expect(sayDeadline(midnight, instantOf('2026-12-02', '10:00'))).toBe('12 月 5 日 周六 24:00 截止');
  });

  test('hours, people and places are said as people say them', () => {
    expect(sayHours(morning)).toBe('9:30–11:00');
    expect([1, 2, 10, 11].map(sayPeople)).toEqual(['一位', '两位', '十位', '11位']);
    expect([7, 0].map(sayPlaces)).toEqual(['还有 7 席', '已满']);
    expect(sayCode('83052614')).toBe('8305 2614');
  });
});
