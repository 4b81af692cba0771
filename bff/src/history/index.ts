/** The public face of history: facts, what listens to them, and the records that carry them. */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Vault } from '../infra/vault';
import { createFacts } from './facts';
import { createHistory, type History } from './records';
import { createRetries } from './retryStore';
import { createFactSealing } from './sealing';
import { createHistoryStore } from './store';

export { derivedId, type Fact, factOf, type Subject } from './fact';
export { outboxField, type Recorded } from './facts';
export type { History, Records } from './records';

export function openHistory(db: Connection, vault: Vault, log: Logger): History {
  const history = createHistoryStore(db);
  const sealing = createFactSealing(vault);
  const facts = createFacts({ history, retries: createRetries(db), sealing, log });
  return createHistory(history, facts, sealing);
}
