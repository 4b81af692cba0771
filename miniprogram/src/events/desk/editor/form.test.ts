import type { DeskEvent } from '@jiashu/shared/events/schema';
import { expect, test } from 'vitest';
import { draftOf, emptyForm, formOf } from './form';

const now = new Date('2026-11-22T02:00:00Z');

test('a new event is on a Saturday at least eight days off and closes the evening before', () => {
  const form = emptyForm(now);
  expect(form.sessions[0]).toMatchObject({ day: '2026-12-05', from: '09:30' });
  expect([form.closesOn, form.closesAt]).toEqual(['2026-12-04', '20:00']);
});

test('what is written is sent, empty lines are not', () => {
  const form = { ...emptyForm(now), title: '看墙', place: '东门' };
  const programme = [
    { key: 'a', floor: '12', title: '墙刚砌好', note: '' },
    { key: 'b', floor: '', title: ' ', note: '' },
    { key: 'c', floor: '', title: '东门接待处', note: '领安全帽' },
  ];
  expect(draftOf({ ...form, programme })).toMatchObject({
    bookingClosesAt: '2026-12-04T12:00:00.000Z',
    sessions: [
      { startsAt: '2026-12-05T01:30:00.000Z', endsAt: '2026-12-05T03:00:00.000Z', capacity: 40, note: '上午场' },
    ],
    programme: [
      { floor: 12, title: '墙刚砌好', note: '' },
      { floor: null, title: '东门接待处', note: '领安全帽' },
    ],
  });
});

test('a draft from the server comes back as it was', () => {
  const draft = draftOf({
    ...emptyForm(now),
    title: '看墙',
    place: '东门',
    programme: [{ key: 'a', floor: '12', title: '墙', note: '' }],
  });
  const sessions = draft.sessions.map((session) => ({ id: 's', left: 40, homes: 0, homesCame: 0, ...session }));
  const event = { projectId: 'p', ...draft, sessions } as unknown as DeskEvent;
  expect(draftOf(formOf(event))).toEqual(draft);
});

test('an hour that is none is sent as nothing, for the server to name', () => {
  expect(draftOf({ ...emptyForm(now), closesAt: '2x:00' }).bookingClosesAt).toBe('');
});
