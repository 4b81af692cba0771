/** Begins, commits and aborts transactions. */

import type { Store } from '../storage/store';
import type { Session } from './sessions';
import { Transaction } from './transaction';

/** MongoDB's `transactionLifetimeLimitSeconds`. */
export const TRANSACTION_LIFETIME = 60_000;

export function beginTransaction(store: Store, session: Session, number: bigint): Transaction {
  if (session.transaction) abortTransaction(store, session);
  session.advance(number);
  const transaction = new Transaction(session.id, number);
  session.transaction = transaction;
  store.openTransactions.add(transaction);
  return transaction;
}

/** Makes the writes everyone's, in memory and, with the outcome, in one journal commit that the caller awaits. */
export function commitTransaction(store: Store, session: Session): void {
  const { transaction } = session;
  if (!transaction) return;
  store.openTransactions.delete(transaction);
  for (const [collection, records] of transaction.writes) {
    for (const [record, document] of records) {
      const before = collection.records.get(record);
      for (const other of store.openTransactions) other.keepBefore(collection, record, before);
      collection.apply(record, document);
      store.journal.record(collection.identity.id, record, document);
    }
  }
  session.settle('committed');
  transaction.finish();
}

export function abortTransaction(store: Store, session: Session): void {
  const { transaction } = session;
  if (!transaction) return;
  store.openTransactions.delete(transaction);
  session.settle('aborted');
  transaction.finish();
}
