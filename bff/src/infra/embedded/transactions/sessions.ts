/** Sessions: which statements of a retryable write were done, and how transactions ended; both survive a restart. */

import { typeName } from '../bson/types';
import { type Doc, doc, isNumeric, type Value } from '../bson/values';
import { StoreError } from '../errors';
import type { Journal } from '../storage/journal';
import type { Transaction } from './transaction';

/** The driver forgets sessions after 30 minutes; so does the store. */
const LIFETIME = 30 * 60_000;

/** The pseudo statement under which a transaction's outcome is kept. */
const OUTCOME = -2;

export class Session {
  /** The newest transaction or retryable write. */
  number = -1n;
  readonly statements = new Map<number, Doc>();
  transaction: Transaction | undefined;
  lastUsed = Date.now();

  constructor(
    readonly id: string,
    private readonly journal: Journal,
  ) {}

  /** Throws 225 when a newer one has begun. */
  advance(number: bigint): void {
    if (number < this.number) {
      throw new StoreError(
        225,
        `Cannot start transaction with { txnNumber: ${number} } on session ${this.id} because a newer transaction with txnNumber ${this.number} has already started on this session.`,
      );
    }
    if (number === this.number) return;
    for (const statement of this.statements.keys()) this.journal.session(this.id, statement, undefined);
    this.statements.clear();
    this.number = number;
  }

  done(statement: number): Doc | undefined {
    return this.statements.get(statement);
  }

  /** Remembers a statement's answer, in the same commit as its effect. */
  remember(statement: number, result: Doc): void {
    this.statements.set(statement, result);
    this.journal.session(this.id, statement, doc({ number: this.number, result }));
  }

  restore(statement: number, entry: Doc): void {
    const number = entry.get('number') as bigint;
    if (number < this.number) return;
    if (number > this.number) this.statements.clear();
    this.number = number;
    this.statements.set(statement, entry.get('result') as Doc);
  }

  get outcome(): 'committed' | 'aborted' | undefined {
    return this.statements.get(OUTCOME)?.get('state') as 'committed' | 'aborted' | undefined;
  }

  settle(state: 'committed' | 'aborted'): void {
    this.transaction = undefined;
    if (state === 'committed') this.remember(OUTCOME, doc({ state }));
    else this.statements.set(OUTCOME, doc({ state }));
  }

  forget(): void {
    for (const statement of this.statements.keys()) this.journal.session(this.id, statement, undefined);
  }
}

export class Sessions {
  private readonly sessions = new Map<string, Session>();

  constructor(private readonly journal: Journal) {
    for (const [id, statement, entry] of journal.sessions()) this.of(id).restore(statement, entry);
  }

  private of(id: string): Session {
    const known = this.sessions.get(id);
    if (known) return known;
    const session = new Session(id, this.journal);
    this.sessions.set(id, session);
    return session;
  }

  /** The session a command names by `lsid`. */
  named(lsid: Value): Session {
    const session = this.of(sessionId(lsid));
    session.lastUsed = Date.now();
    return session;
  }

  /** The session a transaction runs in. */
  owning(transaction: Transaction): Session {
    return this.of(transaction.session);
  }

  /** Drops sessions unused for half an hour. */
  sweep(now = Date.now()): void {
    for (const [id, session] of this.sessions) {
      if (now - session.lastUsed < LIFETIME || session.transaction) continue;
      session.forget();
      this.sessions.delete(id);
    }
  }
}

function sessionId(lsid: Value): string {
  const id = lsid instanceof Map ? lsid.get('id') : undefined;
  if (!(id && typeof id === 'object' && 'bytes' in id))
    throw new StoreError(
      14,
      `BSON field 'OperationSessionInfo.lsid' is the wrong type '${typeName(lsid)}', expected type 'object'`,
    );
  return Buffer.from(id.bytes).toString('hex');
}

export function transactionNumber(value: Value): bigint {
  if (!isNumeric(value) || typeof value === 'number')
    throw new StoreError(14, `BSON field 'txnNumber' is the wrong type '${typeName(value)}', expected type 'long'`);
  return typeof value === 'bigint' ? value : BigInt(value.value);
}
