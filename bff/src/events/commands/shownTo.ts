/** An event as one of the caller's homes sees it. */

import type { Membership } from '../../http/context';
import { found, notFound } from '../../http/errors';
import { isShownTo } from '../policy';
import type { EventRecord } from '../store';
import type { EventWorld } from '../world';

/** With the home's own seat alone. Throws `notFound`, also for an event that is not for this home. */
export async function shownTo({ store }: EventWorld, eventId: string, home: Membership): Promise<EventRecord> {
  const event = found(await store.eventFor(eventId, home.homeId));
  if (!isShownTo(event, home)) throw notFound();
  return event;
}
