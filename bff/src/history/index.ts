/** The public face of history: facts, what listens to them, and the records that carry them. */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { createFacts } from './facts';
import { createHistory, type History } from './records';
import { createHistoryStore } from './store';

export { derivedId, type Fact, factOf, type Subject } from './fact';
export { outboxField, type Recorded } from './facts';
export type { History, Records } from './records';

export function openHistory(db: Connection, log: Logger): History {
  const store = createHistoryStore(db);
  return createHistory(store, createFacts(store, log));
}
