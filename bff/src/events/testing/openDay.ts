/** An open day for building 3 with two sessions of four places, as the tests of events need it. */
import { events } from '@jiashu/shared/events/contract';
import { instantOf } from '@jiashu/shared/kernel/time';
import { BUILDING_3, PROJECT } from '../../testing/company';
import type { House } from '../../testing/house';

export const SUNDAY = '2026-12-06';
export const at = (day: string, time: string): string => instantOf(day, time).toISOString();

export const draft = {
  projectId: PROJECT,
  buildingIds: [BUILDING_3],
  kind: 'siteShell' as const,
  title: '上十二层，看看您家刚砌好的墙',
  place: '云栖里工地东门',
  programme: [{ floor: 12, title: '墙刚砌好', note: '可量尺寸、拍照、提问' }],
  rules: [{ title: '全程戴安全帽', note: '接待处备有各种尺码' }],
  perHome: 3,
  bookingClosesAt: at('2026-12-05', '20:00'),
  sessions: [
    { startsAt: at(SUNDAY, '13:30'), endsAt: at(SUNDAY, '15:00'), capacity: 4, note: '下午场' },
    { startsAt: at(SUNDAY, '09:30'), endsAt: at(SUNDAY, '11:00'), capacity: 4, note: '上午场' },
  ],
};

/** What the editor makes of the draft in a house, and what is stored of it. */
export function openDays(house: House) {
  async function written(changes: Partial<typeof draft> = {}) {
    return (await (await house.as('editor', events)).write({ ...draft, ...changes })).body;
  }
  async function published(changes: Partial<typeof draft> = {}) {
    const { id, version } = await written(changes);
    const { body } = await (await house.as('editor', events)).publish({ eventId: id, version });
    const [morning, afternoon] = body.sessions;
    return { eventId: id, morning: morning!.id, afternoon: afternoon?.id ?? '' };
  }
  const stored = (id: string) => house.db.collection('events').findOne({ _id: id as never });
  const facts = (type: string, eventId: string) =>
    house.db.collection('history').find({ type, 'subject.id': eventId }).toArray();
  return { written, published, stored, facts };
}
