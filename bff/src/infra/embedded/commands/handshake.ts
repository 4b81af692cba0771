/** Commands drivers ask before working: hello, ping, buildInfo and their kin. */

import { typeName } from '../bson/types';
import { type Doc, doc, int, type Maybe, ObjectId, Timestamp, UtcDate, type Value } from '../bson/values';
import { badValue, StoreError, typeMismatch, unsupported } from '../errors';
import { type CommandTable, type Request, SERVER_VERSION } from './request';

const SET_NAME = 'jiashu';
const ELECTION = new ObjectId('7fffffff0000000000000001');

/** A single-node replica set that has always been primary. */
export function hello(request: Request): Doc {
  checkMechanisms(request.body.get('saslSupportedMechs'));
  const { address } = request.server;
  const now = new UtcDate(Date.now());
  return doc({
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    secondary: false,
    setName: SET_NAME,
    setVersion: int(1),
    hosts: [address],
    me: address,
    primary: address,
    electionId: ELECTION,
    lastWrite: doc({
      opTime: doc({ ts: new Timestamp(BigInt(Math.floor(now.ms / 1000)) << 32n), t: 1n }),
      lastWriteDate: now,
    }),
    maxBsonObjectSize: int(16 * 1024 * 1024),
    maxMessageSizeBytes: int(48_000_000),
    maxWriteBatchSize: int(100_000),
    localTime: now,
    logicalSessionTimeoutMinutes: int(30),
    connectionId: int(request.connection),
    minWireVersion: int(0),
    maxWireVersion: int(21),
    readOnly: false,
  });
}

function checkMechanisms(user: Maybe): void {
  if (user === undefined) return;
  if (typeof user !== 'string') throw typeMismatch(`saslSupportedMechs must be a string, got ${typeName(user)}`);
  if (!user.includes('.')) throw badValue("UserName must contain a '.' separated database.user pair");
}

const buildInfo = (): Doc =>
  doc({
    version: SERVER_VERSION,
    gitVersion: 'jiashu-embedded',
    modules: [],
    versionArray: [7, 0, 0, 0].map(int),
    bits: int(64),
    debug: false,
    maxBsonObjectSize: int(16 * 1024 * 1024),
    storageEngines: ['jiashu-embedded'],
  });

function getParameter({ body }: Request): Doc {
  const known: Doc = doc({
    featureCompatibilityVersion: doc({ version: '7.0' }),
    transactionLifetimeLimitSeconds: int(60),
  });
  if (body.get('getParameter') === '*') return known;
  const asked = [...body.keys()].filter((name) => known.has(name));
  if (asked.length === 0) throw unsupported('This parameter', 72);
  return new Map(asked.map((name) => [name, known.get(name) as Value]));
}

const replSetGetStatus = ({ server }: Request): Doc =>
  doc({
    set: SET_NAME,
    myState: int(1),
    members: [doc({ _id: int(0), name: server.address, health: 1, state: int(1), stateStr: 'PRIMARY', self: true })],
  });

export const HANDSHAKE: CommandTable = {
  hello: { run: hello, fields: ['*'] },
  isMaster: { run: hello, fields: ['*'] },
  ismaster: { run: hello, fields: ['*'] },
  ping: { run: () => new Map(), fields: [] },
  buildInfo: { run: buildInfo, fields: [] },
  buildinfo: { run: buildInfo, fields: [] },
  getParameter: { run: getParameter, fields: ['*'] },
  replSetGetStatus: { run: replSetGetStatus, fields: ['*'] },
  whatsmyuri: { run: () => doc({ you: '127.0.0.1' }), fields: ['*'] },
  atlasVersion: {
    run: () => {
      throw new StoreError(59, "no such command: 'atlasVersion'");
    },
    fields: ['*'],
  },
};
