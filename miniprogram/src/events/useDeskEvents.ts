/** Events as those see them who prepare them and stand at the gate. */
import type { DeskEvent, DeskEventRow, DeskSeat } from '@jiashu/shared/events/schema';
import { type Loaded, type Pages, usePages, useResource } from '../api';
import { eventsApi } from './api';

export type DeskWhen = 'coming' | 'past' | 'drafts';

export const useDeskEvents = (when: DeskWhen): Pages<DeskEventRow> =>
  usePages(`desk events ${when}`, (after) => eventsApi.deskList({ when, limit: 20, ...(after ? { after } : {}) }));

/** Nothing while no event is open. */
export const useDeskEvent = (eventId: string | null): Loaded<DeskEvent> =>
  useResource(eventId && `desk event ${eventId}`, () => eventsApi.deskShow({ eventId: eventId! }));

/** The sheet of a session; nothing while none is chosen. */
export const useSeats = (eventId: string, sessionId: string | null): Loaded<{ seats: DeskSeat[] }> =>
  useResource(sessionId && `desk seats ${eventId} ${sessionId}`, () =>
    eventsApi.seats({ eventId, sessionId: sessionId! }),
  );
