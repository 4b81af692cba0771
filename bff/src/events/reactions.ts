/** What follows a publication or a cancellation: those it concerns find it in the inbox, once. */
import { sayUntil } from '@jiashu/shared/events/rules';
import { EVENT_KINDS } from '@jiashu/shared/events/vocabulary';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import type { History } from '../history';
import type { Jobs } from '../infra/jobs';
import { giveBackSeats } from './soldHomes';
import type { EventRecord } from './store';
import type { EventWorld } from './world';

const INVITE = 'events.invite';
const CALL_OFF = 'events.callOff';

export function reactToEvents(world: EventWorld, history: History, jobs: Jobs): void {
  history.facts.on('events.published', ({ subject }) => jobs.soon(INVITE, { eventId: subject.id }));
  history.facts.on('homes.transferred', (sale) => giveBackSeats(world, sale));
  history.facts.on('events.cancelled', ({ subject }) => jobs.soon(CALL_OFF, { eventId: subject.id }));

  jobs.define<{ eventId: string }>(INVITE, async ({ eventId }) => {
    const event = await world.store.brief(eventId);
    if (event?.state === 'published') await invite(world, event);
  });
  jobs.define<{ eventId: string }>(CALL_OFF, async ({ eventId }) => {
    const event = await world.store.event(eventId);
    if (event?.state === 'cancelled') await callOff(world, event);
  });
}

const linkTo = (event: EventRecord) => ({
  kind: event.kind === 'viewing' ? ('viewing' as const) : ('event' as const),
  id: event._id,
});
const dayOfEvent = (event: EventRecord) => sayDayAndWeekday(dayOf(event.sessions[0]!.startsAt));

async function invite({ homes, inbox }: EventWorld, event: EventRecord): Promise<void> {
  // Viewings are for those who are not owners yet: they find them on the project's page.
  if (event.kind === 'viewing') return;
  const publishedAt = event.publishedAt!;
  const when = `${dayOfEvent(event)}，${event.place}`;
  const text = `${EVENT_KINDS[event.kind]}，${when}。${sayUntil(event.bookingClosesAt, publishedAt)} 前可以约。`;
  for await (const batch of homes.people(event)) {
    const people = [...new Set(batch.map(({ personId }) => personId))];
    await inbox.tell(people, `event ${event._id}`, publishedAt, { title: event.title, text, link: linkTo(event) });
  }
}

/** Nobody can book a cancelled event any more, so these are all. */
async function callOff({ inbox }: EventWorld, event: EventRecord): Promise<void> {
  const people = [...new Set(Object.values(event.seats).map(({ personId }) => personId))];
  await inbox.tell(people, `event cancelled ${event._id}`, event.cancelledAt!, {
    title: `${dayOfEvent(event)}的${EVENT_KINDS[event.kind]}取消了`,
    text: `${event.cancelReason}。您约的席位已经退掉，不用再做什么。`,
    link: linkTo(event),
  });
}
