/** Fields every command may carry, checked alike: maxTimeMS, writeConcern, readConcern. */

import { typeName } from '../bson/types';
import { type Doc, isDoc, isNumeric, type Maybe, Timestamp, toNumber, type Value } from '../bson/values';
import { badValue, failedToParse, StoreError, typeMismatch, unsupported } from '../errors';

const ANY = [
  '$db',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  '$clusterTime',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'stmtId',
  'stmtIds',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  '$audit',
  '$client',
  '$configServerState',
  'maxTimeMSOpOnly',
  'mayBypassWriteBlocking',
  'expectPrefix',
  '$configTime',
  '$topologyTime',
  'databaseVersion',
  'shardVersion',
  'rawData',
];

const COMMON = new Set(ANY);

/** Throws 40415 for a field the command does not take and complains about the common ones as MongoDB does. */
export function checkFields(name: string, fields: readonly string[], body: Doc): void {
  for (const field of body.keys()) {
    if (field === name || COMMON.has(field) || fields.includes(field) || fields.includes('*')) continue;
    throw new StoreError(40415, `BSON field '${name}.${field}' is an unknown field.`);
  }
  const version = body.get('apiVersion');
  if (typeof version === 'string' && version !== '1')
    throw new StoreError(322, `Provided apiVersion:${version} is not in "1"`);
  checkTime(name, body.get('maxTimeMS'));
  checkConcern(name, 'writeConcern', body.get('writeConcern'), checkWriteConcern);
  checkConcern(name, 'readConcern', body.get('readConcern'), checkReadConcern);
  if (WITHOUT_WRITE_CONCERN.has(name) && isDoc(body.get('writeConcern')))
    throw new StoreError(72, 'Command does not support writeConcern');
  const level = (body.get('readConcern') as Doc | undefined)?.get('level');
  if (level === 'snapshot' && name === 'count')
    throw new StoreError(72, 'Command count does not support { readConcern: { level: "snapshot" } }');
  if (level && level !== 'local' && !WITH_READ_CONCERN.has(name) && body.get('startTransaction') !== true)
    throw new StoreError(72, `Command ${name} does not support { readConcern: { level: "${level}" } }`);
}

function checkTime(name: string, value: Maybe): void {
  if (value === undefined || value === null) return;
  if (!isNumeric(value))
    throw typeMismatch(
      `BSON field '${name}.maxTimeMS' is the wrong type '${typeName(value)}', expected types '[long, int, decimal, double]'`,
    );
  const number = toNumber(value);
  if (!Number.isInteger(number)) throw failedToParse(`Expected an integer: maxTimeMS: ${number}`);
  if (number < 0 || number > 2147483647)
    throw badValue(`${number} value for maxTimeMS is out of range [0, 2147483647]`);
}

function checkConcern(name: string, field: string, value: Maybe, check: (value: Doc) => void): void {
  if (value === undefined || value === null) return;
  if (!isDoc(value))
    throw typeMismatch(`BSON field '${name}.${field}' is the wrong type '${typeName(value)}', expected type 'object'`);
  check(value);
}

const WITHOUT_WRITE_CONCERN = new Set([
  'find',
  'count',
  'distinct',
  'getMore',
  'killCursors',
  'listCollections',
  'listDatabases',
  'listIndexes',
  'explain',
]);
const WITH_READ_CONCERN = new Set(['find', 'aggregate', 'count', 'distinct', 'explain']);

const WRITE_FIELDS = new Set([
  'w',
  'j',
  'fsync',
  'wtimeout',
  'wTimeout',
  'provenance',
  'getLastError',
  'wOpTime',
  'wElectionId',
]);

function checkWriteConcern(concern: Doc): void {
  for (const [name, value] of concern) {
    if (!WRITE_FIELDS.has(name)) throw new StoreError(40415, `BSON field 'writeConcern.${name}' is an unknown field.`);
    if (name === 'w') checkW(value);
    if (name === 'provenance') checkProvenance('writeConcern.provenance', value);
    if (/^wtimeout$/i.test(name) && isNumeric(value) && toNumber(value) > 2147483647)
      throw failedToParse('wtimeout must be less than or equal to 2147483647');
    if ((name === 'j' || name === 'fsync') && typeof value !== 'boolean' && !isNumeric(value) && value !== null)
      throw typeMismatch(
        `BSON field 'writeConcern.${name}' is the wrong type '${typeName(value)}', expected types '[bool, long, int, decimal, double]'`,
      );
  }
}

function checkW(value: Maybe): void {
  if (typeof value === 'string') {
    if (value !== 'majority')
      throw new StoreError(79, `No write concern mode named '${value}' found in replica set configuration`);
    return;
  }
  if (isDoc(value)) throw unsupported('A write concern by tags', 9);
  if (!isNumeric(value)) throw failedToParse(`w has to be a number, string, or object; found: ${typeName(value)}`);
  const nodes = Math.trunc(toNumber(value));
  if (nodes < 0 || nodes > 50 || Number.isNaN(nodes))
    throw failedToParse('w has to be a non-negative number and not greater than 50');
  if (nodes > 1) throw new StoreError(100, 'Not enough data-bearing nodes');
}

const LEVELS = new Set(['local', 'majority', 'linearizable', 'available', 'snapshot']);
const PROVENANCES = new Set([
  'clientSupplied',
  'implicitDefault',
  'customDefault',
  'getLastErrorDefaults',
  'internalWriteDefault',
]);

type Check = (field: string, value: Value) => void;

const READ_FIELDS: Readonly<Record<string, Check>> = {
  level: (field, value) => {
    if (value !== null) checkWord(field, value, LEVELS);
  },
  provenance: checkProvenance,
  afterClusterTime: checkTimestamp,
  atClusterTime: checkTimestamp,
  afterOpTime: () => undefined,
};

function checkReadConcern(concern: Doc): void {
  for (const [name, value] of concern) {
    const check = Object.hasOwn(READ_FIELDS, name) ? READ_FIELDS[name] : undefined;
    if (!check) throw new StoreError(40415, `BSON field 'readConcern.${name}' is an unknown field.`);
    check(`readConcern.${name}`, value);
  }
  if (concern.has('atClusterTime') && concern.get('level') !== 'snapshot')
    throw new StoreError(72, 'readConcern level must be snapshot to specify atClusterTime');
}

function checkProvenance(field: string, value: Value): void {
  if (value !== null) checkWord(field, value, PROVENANCES);
}

function checkWord(field: string, value: Value, words: ReadonlySet<string>): void {
  if (typeof value !== 'string')
    throw typeMismatch(`BSON field '${field}' is the wrong type '${typeName(value)}', expected type 'string'`);
  if (!words.has(value)) throw badValue(`Enumeration value '${value}' for field '${field}' is not a valid value.`);
}

function checkTimestamp(field: string, value: Value): void {
  if (!(value instanceof Timestamp))
    throw typeMismatch(`BSON field '${field}' is the wrong type '${typeName(value)}', expected type 'timestamp'`);
}
