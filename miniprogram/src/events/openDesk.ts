/** The desk's pages about one event. */
import { open } from '../platform/navigate';

/** Without an id: a new one. */
export const openEditor = (eventId?: string): void => open('events/desk/editor', { id: eventId });
export const openGate = (eventId: string): void => open('events/desk/gate', { id: eventId });
