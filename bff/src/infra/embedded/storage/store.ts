/** All databases: the collections in memory, kept in step with the journal. */

import { randomUUID } from 'node:crypto';
import { integer } from '../bson/numbers';
import { Binary, type Doc, doc, isNumeric, toNumber, type Value } from '../bson/values';
import { StoreError, unsupported } from '../errors';
import { defineIndex, type IndexDefinition } from '../indexes/definition';
import { Sessions } from '../transactions/sessions';
import type { Transaction } from '../transactions/transaction';
import { Collection } from './collection';
import { Journal } from './journal';

export class Store {
  readonly journal: Journal;
  readonly sessions: Sessions;
  readonly openTransactions = new Set<Transaction>();
  private readonly collections = new Map<string, Collection>();
  private nextId = 1;

  /** Reads everything into memory. */
  constructor(directory: string) {
    this.journal = new Journal(directory);
    for (const [namespace, entry] of this.journal.catalogEntries()) this.load(namespace, entry);
    this.sessions = new Sessions(this.journal);
  }

  private load(namespace: string, entry: Doc): void {
    const id = numberOf(entry.get('id'));
    const uuid = (entry.get('uuid') as Binary).bytes;
    const definitions = (entry.get('indexes') as Doc[]).map(defineIndex);
    const [database, name] = splitNamespace(namespace);
    const collection = new Collection({ database, name, id, uuid }, definitions);
    for (const [record, document] of this.journal.records(id)) collection.apply(record, document);
    this.collections.set(namespace, collection);
    this.nextId = Math.max(this.nextId, id + 1);
  }

  find(database: string, name: string): Collection | undefined {
    return this.collections.get(`${database}.${name}`);
  }

  all(): IterableIterator<Collection> {
    return this.collections.values();
  }

  in(database: string): Collection[] {
    return [...this.collections.values()].filter(({ identity }) => identity.database === database);
  }

  /** The collection, made when it doesn't exist. Throws 73 for a name MongoDB refuses. */
  ensure(database: string, name: string): Collection {
    const known = this.find(database, name);
    if (known) return known;
    checkNamespace(database, name);
    const uuid = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
    const collection = new Collection({ database, name, id: this.nextId++, uuid });
    this.collections.set(collection.namespace, collection);
    this.keepCatalog(collection);
    return collection;
  }

  drop(collection: Collection): void {
    this.collections.delete(collection.namespace);
    this.journal.catalog(collection.namespace, undefined);
    for (const record of collection.records.keys()) this.journal.record(collection.identity.id, record, undefined);
  }

  addIndex(collection: Collection, definition: IndexDefinition): void {
    collection.addIndex(definition);
    this.keepCatalog(collection);
  }

  removeIndex(collection: Collection, name: string): void {
    collection.removeIndex(name);
    this.keepCatalog(collection);
  }

  private keepCatalog({ identity, namespace, indexes }: Collection): void {
    const specs: Value[] = indexes.map(({ definition }) => definition.spec);
    this.journal.catalog(
      namespace,
      doc({ id: integer(identity.id), uuid: new Binary(identity.uuid, 4), indexes: specs }),
    );
  }

  async close(): Promise<void> {
    await this.journal.close();
  }
}

const numberOf = (value: unknown): number => (isNumeric(value) ? toNumber(value) : 0);

function splitNamespace(namespace: string): [string, string] {
  const dot = namespace.indexOf('.');
  return [namespace.slice(0, dot), namespace.slice(dot + 1)];
}

function checkNamespace(database: string, name: string): void {
  const invalid = (): StoreError => new StoreError(73, `Invalid namespace specified '${database}.${name}'`);
  if (name.startsWith('system.') || (name.endsWith('.') && name !== '.'))
    throw unsupported(`A collection named ${database}.${name}`, 73);
  if (name === '' || name.startsWith('.') || name.includes('$') || name.includes('\0')) throw invalid();
  if (database === '' || /[/\\. "$\0]/.test(database) || Buffer.byteLength(database) >= 64) throw invalid();
  if (Buffer.byteLength(`${database}.${name}`) > 255)
    throw new StoreError(73, `Fully qualified namespace is too long. Namespace: ${database}.${name} Max: 255`);
}
