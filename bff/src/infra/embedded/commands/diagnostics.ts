/** Commands people and shells look inside with: statistics, logs, the host. They answer the fields that mean something here. */

import { freemem } from 'node:os';
import { typeName } from '../bson/types';
import { type Doc, doc, int, isNumeric, toNumber, UtcDate } from '../bson/values';
import { badValue, StoreError, typeMismatch } from '../errors';
import { type Command, type CommandTable, collectionName, flagField, type Request, SERVER_VERSION } from './request';
import { sizeOf } from './schema';

function connectionStatus(request: Request): Doc {
  const privileges = flagField(request, 'showPrivileges') ? { authenticatedUserPrivileges: [] } : {};
  return doc({ authInfo: doc({ authenticatedUsers: [], authenticatedUserRoles: [], ...privileges }) });
}

function serverStatus({ server }: Request): Doc {
  const seconds = Math.floor((Date.now() - server.startedAt) / 1000);
  return doc({
    host: server.address,
    version: SERVER_VERSION,
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

/** What sizes are divided by. */
function scaleOf({ body, name }: Request): number {
  const scale = body.get('scale') ?? null;
  if (scale === null) return 1;
  if (!isNumeric(scale))
    throw typeMismatch(`BSON field '${name}.scale' is the wrong type '${typeName(scale)}', expected a number`);
  if (!(toNumber(scale) >= 1)) throw badValue(`BSON field '${name}.scale' value must be >= 1`);
  return Math.floor(toNumber(scale));
}

function collStats(request: Request): Doc {
  const name = collectionName(request);
  const collection = request.server.store.find(request.database, name);
  const count = collection?.records.size ?? 0;
  const size = collection ? sizeOf(collection) : 0;
  const scale = scaleOf(request);
  const scaled = (bytes: number): number => Math.floor(bytes / scale);
  return doc({
    ns: `${request.database}.${name}`,
    size: int(scaled(size)),
    count: int(count),
    ...(count > 0 ? { avgObjSize: int(Math.round(size / count)) } : {}),
    storageSize: int(scaled(size)),
    nindexes: int(collection?.indexes.length ?? 0),
    totalIndexSize: int(0),
    indexSizes: new Map(collection?.indexes.map(({ definition }) => [definition.name, int(0)]) ?? []),
    totalSize: int(scaled(size)),
    scaleFactor: int(scale),
  });
}

function dbStats(request: Request): Doc {
  const collections = request.server.store.in(request.database);
  const sum = (measure: (collection: (typeof collections)[number]) => number): number =>
    collections.reduce((total, collection) => total + measure(collection), 0);
  const dataSize = sum(sizeOf);
  const scale = scaleOf(request);
  flagField(request, 'freeStorage');
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
    dataSize: dataSize / scale,
    storageSize: dataSize / scale,
    indexes: BigInt(sum(({ indexes }) => indexes.length)),
    indexSize: 0,
    totalSize: dataSize / scale,
    scaleFactor: BigInt(scale),
  });
}

const LOGS = ['global', 'startupWarnings'];

function getLog({ body }: Request): Doc {
  const log = body.get('getLog') ?? null;
  if (log === null) throw new StoreError(40414, "BSON field 'getLog' is missing but a required field");
  if (typeof log !== 'string')
    throw typeMismatch(`BSON field 'getLog' is the wrong type '${typeName(log)}', expected type 'string'`);
  if (log === '*') return doc({ names: LOGS });
  if (!LOGS.includes(log)) throw new StoreError(96, `No log named '${log}'`);
  return doc({ totalLinesWritten: int(0), log: [] });
}

const hostInfo = (): Doc =>
  doc({
    system: doc({ currentTime: new UtcDate(Date.now()), hostname: '127.0.0.1' }),
    os: doc({ type: process.platform }),
  });

const getCmdLineOpts = (): Doc => doc({ argv: ['jiashu-embedded'], parsed: new Map() });

const adminOnly = (run: (request: Request) => Doc): Command => ({
  run: (request) => {
    if (request.database !== 'admin')
      throw new StoreError(13, `${request.name} may only be run against the admin database.`);
    return run(request);
  },
  fields: [],
});

export const DIAGNOSTICS: CommandTable = {
  connectionStatus: { run: connectionStatus, fields: ['showPrivileges'] },
  getCmdLineOpts: adminOnly(getCmdLineOpts),
  getLog: adminOnly(getLog),
  hostInfo: adminOnly(hostInfo),
  serverStatus: { run: serverStatus, fields: ['*'] },
  collStats: { run: collStats, fields: ['*'] },
  dbStats: { run: dbStats, fields: ['scale', 'freeStorage'] },
  dbstats: { run: dbStats, fields: ['scale', 'freeStorage'] },
};
