/** Whom an urgent repair calls first: the engineer on duty for what is dangerous (DOMAIN §5). Pure. */
import type { Trade } from '../organisation/vocabulary';
import type { UrgentKind } from './vocabulary';

/** The trades that answer for a danger, the closest first. */
const ANSWERING: Readonly<Record<UrgentKind, readonly Trade[]>> = {
  burst: ['water', 'general'],
  shock: ['power', 'general'],
  gas: ['general'],
  trapped: ['general'],
  lockedOut: ['openings', 'general'],
};

export interface Watch {
  readonly personId: string;
  readonly trade: Trade;
}

/**
 * Of several in one trade the least busy; `openOf` says how many orders somebody has in hand. Null where nobody on duty
 * answers for it: then no engineer is called before the others.
 */
export function firstCalled<W extends Watch>(
  urgent: UrgentKind,
  watches: readonly W[],
  openOf: (personId: string) => number,
): W | null {
  const busy = ({ personId }: Watch) => openOf(personId);
  const order = (one: W, other: W) => busy(one) - busy(other) || (one.personId < other.personId ? -1 : 1);
  for (const trade of ANSWERING[urgent]) {
    const [first] = watches.filter((watch) => watch.trade === trade).sort(order);
    if (first) return first;
  }
  return null;
}
