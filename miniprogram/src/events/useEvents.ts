/** The events of one home, and one event; each is kept on the device, so that a ticket is there without a network. */
import type { EventRow, EventView } from '@jiashu/shared/events/schema';
import { type Loaded, type Pages, usePages, useResource } from '../api';
import { eventsApi } from './api';

type When = 'coming' | 'mine' | 'past';

/** What is coming (soonest first), what the home has booked of it, or what is past (latest first); nothing without a home. */
export const useEvents = (homeId: string | null, when: When): Pages<EventRow> =>
  usePages(homeId && `events ${when} ${homeId}`, (after) =>
    eventsApi.list({ homeId: homeId!, when, limit: when === 'past' ? 5 : 50, ...(after ? { after } : {}) }),
  );

/** Read for the named home; without one the server picks the home it concerns. */
export const useEvent = (eventId: string, homeId: string | undefined): Loaded<EventView> =>
  useResource(`event ${eventId} ${homeId ?? ''}`, () => eventsApi.read({ eventId, ...(homeId ? { homeId } : {}) }));
