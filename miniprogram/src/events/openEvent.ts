/** The one place that knows where an event is read, changed and its ticket shown. */
import { open, replace } from '../platform/navigate';

export const openEvent = (eventId: string, homeId: string): void =>
  open('events/pages/event', { id: eventId, home: homeId });

/** The same page, to choose another session or number for what is booked. */
export const openChange = (eventId: string, homeId: string): void =>
  open('events/pages/event', { id: eventId, home: homeId, change: 1 });

const ticket = 'events/pages/ticket';
export const openTicket = (eventId: string, homeId: string): void => open(ticket, { id: eventId, home: homeId });
/** In the place of the page that booked it. */
export const showTicket = (eventId: string, homeId: string): void => replace(ticket, { id: eventId, home: homeId });
