/** An event as a row of the desk's queue. */
import type { DeskEventRow } from '@jiashu/shared/events/schema';
import { EVENT_KINDS, EVENT_STATES } from '@jiashu/shared/events/vocabulary';
import { type Day, dayOf, daysBetween } from '@jiashu/shared/kernel/time';
import { sayDay, sayNear } from '@jiashu/shared/kernel/words';
import type { DeskWhen } from '../../useDeskEvents';
import { dayOfSession, placesLeft } from '../../words';

/** The list in a sentence; `count` is null while it loads. */
export function headline(when: DeskWhen, count: number | null): string {
  if (!count) return '活动';
  if (when === 'coming') return `${count} 场要办`;
  return when === 'drafts' ? `${count} 场还没发布` : '办过的';
}

export function rowOf(
  { title, projectName, place, kind, state, sessions, homesBooked, homesCame }: DeskEventRow,
  now: Date,
) {
  const capacity = sessions.reduce((sum, one) => sum + one.capacity, 0);
  const taken = capacity - placesLeft(sessions);
  const over = sessions.every(({ endsAt }) => new Date(endsAt) <= now);
  return {
    title,
    place: `${projectName} · ${place}`,
    kind: EVENT_KINDS[kind].split(' · ')[0]!,
    state: EVENT_STATES[state],
    who: `${sessions.length} 场`,
    due: shortDay(dayOfSession(sessions[0]!), dayOf(now)),
    dueFor: over
      ? `${homesCame} / ${homesBooked} 户到场`
      : state === 'draft'
        ? `${capacity} 席`
        : `约了 ${taken} / ${capacity} 席`,
  };
}

/** `今天`, `明天`, `12 月 6 日`. */
const shortDay = (day: Day, today: Day): string =>
  Math.abs(daysBetween(today, day)) > 1 ? sayDay(day) : sayNear(day, today);
