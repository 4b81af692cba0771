/** The event while it is being prepared: what the editor changes, and how it becomes what is sent. */
import type { DeskEvent, EventDraft } from '@jiashu/shared/events/schema';
import type { EventKind } from '@jiashu/shared/events/vocabulary';
import { addDays, type Day, dayOf, instantOf, timeOf, weekdayOf } from '@jiashu/shared/kernel/time';

/** A line being written; `key` stays with it. */
interface Line {
  readonly key: string;
}
export interface SessionLine extends Line {
  day: Day;
  from: string;
  to: string;
  capacity: string;
  note: string;
}
export interface StopLine extends Line {
  /** Empty: not on a floor. */
  floor: string;
  title: string;
  note: string;
}
export interface RuleLine extends Line {
  title: string;
  note: string;
}

export interface EventForm {
  projectId: string;
  buildingIds: string[];
  kind: EventKind;
  title: string;
  place: string;
  perHome: number;
  closesOn: Day;
  closesAt: string;
  sessions: SessionLine[];
  programme: StopLine[];
  rules: RuleLine[];
}

/** What everybody on a building site is asked. */
const SITE_RULES: readonly Omit<RuleLine, 'key'>[] = [
  { title: '全程戴安全帽，帽带扣好', note: '接待处备有各种尺码，用后消毒' },
  { title: '12 岁以下和孕妇不能进施工区', note: '可以在接待处等，有同事陪着' },
  { title: '穿平底、包住脚的鞋', note: '高跟鞋、拖鞋只能看到接待处' },
  { title: '跟着引导旗走，不离队', note: '' },
];

export const isOnSite = (kind: EventKind): boolean =>
  kind === 'siteShell' || kind === 'siteFitOut' || kind === 'qualityDay';

/** The rules an event of this kind begins with. */
export const rulesFor = (kind: EventKind): RuleLine[] =>
  isOnSite(kind) ? SITE_RULES.map((rule, index) => ({ ...rule, key: `site-${index}` })) : [];

/** The second Saturday from now: time enough for people to plan. */
export function emptyForm(now: Date): EventForm {
  let day = addDays(dayOf(now), 8);
  while (weekdayOf(day) !== '周六') day = addDays(day, 1);
  return {
    projectId: '',
    buildingIds: [],
    kind: 'siteShell',
    title: '',
    place: '',
    perHome: 3,
    closesOn: addDays(day, -1),
    closesAt: '20:00',
    sessions: [{ key: 'first', day, from: '09:30', to: '11:00', capacity: '40', note: '上午场' }],
    programme: [],
    rules: rulesFor('siteShell'),
  };
}

export function formOf(event: DeskEvent): EventForm {
  const { projectId, buildingIds, kind, title, place, perHome } = event;
  const closes = new Date(event.bookingClosesAt);
  return {
    ...{ projectId, buildingIds, kind, title, place, perHome },
    closesOn: dayOf(closes),
    closesAt: timeOf(closes),
    sessions: event.sessions.map(({ id, startsAt, endsAt, capacity, note }) => ({
      ...{ key: id, note },
      day: dayOf(new Date(startsAt)),
      from: timeOf(new Date(startsAt)),
      to: timeOf(new Date(endsAt)),
      capacity: String(capacity),
    })),
    programme: event.programme.map(({ floor, ...rest }, index) => ({
      key: `stop-${index}`,
      floor: floor === null ? '' : String(floor),
      ...rest,
    })),
    rules: event.rules.map((rule, index) => ({ key: `rule-${index}`, ...rule })),
  };
}

/** What is sent: lines nobody has written anything in are left out. A day or hour that is none becomes an empty text, which the server names. */
export function draftOf(form: EventForm): EventDraft {
  const { buildingIds, kind, title, place, perHome, closesOn, closesAt } = form;
  return {
    ...{ buildingIds, kind, title, place, perHome },
    bookingClosesAt: instant(closesOn, closesAt),
    sessions: form.sessions.map(({ day, from, to, capacity, note }) => ({
      startsAt: instant(day, from),
      endsAt: instant(day, to),
      capacity: Number(capacity),
      note,
    })),
    programme: form.programme
      .filter((stop) => stop.title.trim() !== '')
      .map(({ floor, title: what, note }) => ({
        floor: floor.trim() === '' ? null : Number(floor),
        title: what,
        note,
      })),
    rules: form.rules
      .filter((rule) => rule.title.trim() !== '')
      .map(({ title: what, note }) => ({ title: what, note })),
  };
}

function instant(day: string, time: string): string {
  const at = instantOf(day, time);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}
