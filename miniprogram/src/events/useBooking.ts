/** Choosing a session and a number of people, kept on the device until it is booked or changed. */
import type { Booking, EventView } from '@jiashu/shared/events/schema';
import { useMemo } from 'react';
import { useDraft, useSubmit } from '../api';
import { eventsApi } from './api';
import { leftFor } from './components/SessionPicker';

interface Wish {
  sessionId: string;
  people: number;
  agreed: boolean;
}

export function useBooking(event: EventView) {
  const start = useMemo((): Wish => startFor(event), [event]);
  const draft = useDraft<Wish>(`event ${event.id} ${event.homeId}`, start);
  const booking = useSubmit(eventsApi.book);
  const changing = useSubmit(eventsApi.rebook);
  const { sessionId, people, agreed } = draft.value;
  const session = event.sessions.find(({ id }) => id === sessionId);

  /** The booking as it now is; null when it was refused. */
  async function submit(): Promise<Booking | null> {
    const wish = { eventId: event.id, homeId: event.homeId, sessionId, people };
    const answer = event.mine ? await changing.submit(wish) : await booking.submit({ ...wish, agreed: true });
    if (answer) draft.clear();
    return answer;
  }

  const most = session ? Math.min(event.perHome, leftFor(session, event)) : event.perHome;
  const failure = booking.failure ?? changing.failure;
  return {
    session,
    people: Math.max(1, Math.min(people, most)),
    most: Math.max(1, most),
    agreed: agreed || event.mine !== null || event.rules.length === 0,
    change: draft.change,
    submit,
    busy: booking.busy || changing.busy,
    refused: failure?.fields[0]?.message ?? failure?.message,
  };
}

/** What is booked, else the first session that has a place, for two where they may. */
function startFor(event: EventView): Wish {
  const { mine, sessions, perHome } = event;
  if (mine) return { sessionId: mine.sessionId, people: mine.people, agreed: true };
  const session = sessions.find(({ left }) => left > 0);
  return { sessionId: session?.id ?? '', people: Math.min(2, perHome, session?.left ?? 1), agreed: false };
}
