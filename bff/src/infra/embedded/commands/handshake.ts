/** Commands about the server itself: hello, ping, buildInfo and what shells and drivers ask before working. */

import { freemem } from 'node:os';
import { type Doc, doc, int, ObjectId, Timestamp, UtcDate, type Value } from '../bson/values';
import { StoreError } from '../errors';
import { type CommandTable, collectionName, type Request } from './request';
import { sizeOf } from './schema';

/** The server version whose answers the store imitates. */
const VERSION = '7.0.0';
const SET_NAME = 'jiashu';
const ELECTION = new ObjectId('7fffffff0000000000000001');

/** A single-node replica set that has always been primary. */
export function hello(request: Request): Doc {
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

const buildInfo = (): Doc =>
  doc({
    version: VERSION,
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
  if (asked.length === 0) throw new StoreError(72, 'no option found to get');
  return new Map(asked.map((name) => [name, known.get(name) as Value]));
}

const connectionStatus = (): Doc => doc({ authInfo: doc({ authenticatedUsers: [], authenticatedUserRoles: [] }) });

function serverStatus({ server }: Request): Doc {
  const seconds = Math.floor((Date.now() - server.startedAt) / 1000);
  return doc({
    host: server.address,
    version: VERSION,
    process: 'jiashu-embedded',
    pid: BigInt(process.pid),
    uptime: seconds,
    uptimeMillis: BigInt(Date.now() - server.startedAt),
    localTime: new UtcDate(Date.now()),
    storageEngine: doc({ name: 'jiashu-embedded', persistent: true }),
    mem: doc({
      resident: int(Math.round(process.memoryUsage.rss() / 1048576)),
      free: int(Math.round(freemem() / 1048576)),
    }),
    metrics: doc({ cursor: doc({ open: doc({ total: BigInt(server.cursors.size) }) }) }),
    transactions: doc({ currentOpen: BigInt(server.store.openTransactions.size) }),
  });
}

function collStats(request: Request): Doc {
  const name = collectionName(request);
  const collection = request.server.store.find(request.database, name);
  const count = collection?.records.size ?? 0;
  const size = collection ? sizeOf(collection) : 0;
  return doc({
    ns: `${request.database}.${name}`,
    size: int(size),
    count: int(count),
    ...(count > 0 ? { avgObjSize: int(Math.round(size / count)) } : {}),
    storageSize: int(size),
    nindexes: int(collection?.indexes.length ?? 0),
    totalIndexSize: int(0),
    indexSizes: new Map(collection?.indexes.map(({ definition }) => [definition.name, int(0)]) ?? []),
    totalSize: int(size),
    scaleFactor: int(1),
  });
}

function dbStats(request: Request): Doc {
  const collections = request.server.store.in(request.database);
  const sum = (measure: (collection: (typeof collections)[number]) => number): number =>
    collections.reduce((total, collection) => total + measure(collection), 0);
  const dataSize = sum(sizeOf);
  return doc({
    db: request.database,
    collections: BigInt(collections.length),
    views: 0n,
    objects: BigInt(sum(({ records }) => records.size)),
    avgObjSize:
      collections.length === 0
        ? 0
        : dataSize /
          Math.max(
            1,
            sum(({ records }) => records.size),
          ),
    dataSize,
    storageSize: dataSize,
    indexes: BigInt(sum(({ indexes }) => indexes.length)),
    indexSize: 0,
    totalSize: dataSize,
    scaleFactor: 1n,
  });
}

const nothing = (): Doc => new Map();
const open = (
  run: (request: Request) => Doc,
  fields: readonly string[] = ['*'],
): { run: (request: Request) => Doc; fields: readonly string[]; inTransaction: boolean } => ({
  run,
  fields,
  inTransaction: true,
});

export const HANDSHAKE: CommandTable = {
  hello: open(hello),
  isMaster: open(hello),
  ismaster: open(hello),
  ping: open(nothing, []),
  buildInfo: open(buildInfo, []),
  buildinfo: open(buildInfo, []),
  getParameter: open(getParameter),
  connectionStatus: open(connectionStatus, ['showPrivileges']),
  getCmdLineOpts: open(() => doc({ argv: ['jiashu-embedded'], parsed: new Map() })),
  getLog: open(() => doc({ totalLinesWritten: int(0), log: [] })),
  hostInfo: open(() =>
    doc({
      system: doc({ currentTime: new UtcDate(Date.now()), hostname: '127.0.0.1' }),
      os: doc({ type: process.platform }),
    }),
  ),
  atlasVersion: open(() => {
    throw new StoreError(59, "no such command: 'atlasVersion'");
  }),
  replSetGetStatus: open(({ server }) =>
    doc({
      set: SET_NAME,
      myState: int(1),
      members: [doc({ _id: int(0), name: server.address, health: 1, state: int(1), stateStr: 'PRIMARY', self: true })],
    }),
  ),
  whatsmyuri: open(() => doc({ you: '127.0.0.1' })),
  serverStatus: open(serverStatus),
  collStats: open(collStats),
  dbStats: open(dbStats),
  dbstats: open(dbStats),
};
