/** Finds the MongoDB to run on: the one named, else a mongod of this machine, else the embedded store. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError } from './config';
import { startEmbedded } from './embedded';

export interface Database {
  readonly uri: string;
  /** For the start message: which of the three it is. */
  readonly kind: string;
  stop(): Promise<void>;
}

const NAME = 'jiashu';

export async function openDatabase(config: Config): Promise<Database> {
  if (config.mongodbUri) return { uri: config.mongodbUri, kind: 'MongoDB at MONGODB_URI', stop: async () => {} };
  const binary = config.mongodBinary ?? mongodOnPath();
  if (binary) return startMongod(binary, path.join(config.dataDir, 'mongod'));
  if (config.production)
    throw new ConfigError(
      'Production needs MONGODB_URI, a MongoDB replica set; the embedded store is for trying Jiashu only.',
    );
  const embedded = await startEmbedded({
    dataDir: path.join(config.dataDir, 'embedded'),
    port: config.embeddedPort,
  }).catch(explained);
  return { ...embedded, kind: 'the embedded store' };
}

/** The store refuses in one sentence (a folder in use, one it can't write to): that is for the person at the terminal. */
function explained(cause: Error): never {
  throw new ConfigError(cause.message, { cause });
}

async function startMongod(systemBinary: string, dbPath: string): Promise<Database> {
  // Loaded only here: most starts need none of it.
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core');
  mkdirSync(dbPath, { recursive: true });
  const replSet = await MongoMemoryReplSet.create({
    binary: { systemBinary },
    replSet: { name: NAME, count: 1, storageEngine: 'wiredTiger' },
    instanceOpts: [{ dbPath, storageEngine: 'wiredTiger' }],
  });
  const stop = async () => void (await replSet.stop({ doCleanup: false }));
  return { uri: replSet.getUri(NAME), kind: `mongod (${systemBinary})`, stop };
}

function mongodOnPath(): string | null {
  const names = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'mongod'));
  return names.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
