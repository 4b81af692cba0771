/** Letting people in: one ticket after another, the sheet follows at once, the last one let in or refused is said large. */
import type { DeskSeat } from '@jiashu/shared/events/schema';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { eventsApi } from '../../api';
import { useSeats } from '../../useDeskEvents';

export function useGate(eventId: string, sessionId: string) {
  const sheet = useSeats(eventId, sessionId);
  const { submit, busy, failure } = useSubmit(eventsApi.checkIn);
  const [last, setLast] = useState<DeskSeat | null>(null);

  /** True when they were let in. */
  async function letIn(ticket: string): Promise<boolean> {
    setLast(null);
    const seat = await submit({ eventId, sessionId, ticket });
    if (!seat) return false;
    setLast(seat);
    const seats = (sheet.data?.seats ?? []).map((one) => (one.homeId === seat.homeId ? seat : one));
    sheet.replace({ seats });
    return true;
  }

  const refused = failure && { why: failure.fields[0]?.message ?? failure.message, offline: failure.offline };
  return { sheet, letIn, busy, last, refused };
}
