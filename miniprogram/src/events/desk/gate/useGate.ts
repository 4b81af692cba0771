/** Letting people in: one ticket after another, the sheet follows at once, the last one let in or refused is said large. */
import type { DeskSeat } from '@jiashu/shared/events/schema';
import { useState } from 'react';
import { asFailure, useSubmit } from '../../../api';
import { eventsApi } from '../../api';
import { useSeats } from '../../useDeskEvents';

/** What came of a ticket: who may come in, or why not. */
export type Outcome = { readonly seat: DeskSeat } | { readonly why: string };

type Presented = Parameters<typeof eventsApi.checkIn>[0];

/** At a gate a refusal is an answer; only what never reached us is a failure, to be sent again. */
async function present(presented: Presented, sending: { key: string }): Promise<Outcome> {
  try {
    return { seat: await eventsApi.checkIn(presented, sending) };
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.offline || failure.fields.length === 0) throw failure;
    return { why: failure.fields[0]!.message };
  }
}

export function useGate(eventId: string, sessionId: string) {
  const sheet = useSeats(eventId, sessionId);
  const { submit, busy, failure } = useSubmit(present);
  const [last, setLast] = useState<Outcome | null>(null);

  /** True when they were let in. */
  async function letIn(ticket: string): Promise<boolean> {
    setLast(null);
    const outcome = await submit({ eventId, sessionId, ticket });
    setLast(outcome);
    if (!outcome || !('seat' in outcome)) return false;
    const { seat } = outcome;
    sheet.replace({ seats: (sheet.data?.seats ?? []).map((one) => (one.homeId === seat.homeId ? seat : one)) });
    return true;
  }

  return { sheet, letIn, busy, last, failure };
}
