/** The environment, read once: what is missing or wrong is said in one sentence and nothing starts. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { TokenKeys } from '../accounts/tokens';
import type { WordLists } from './contentCheck';
import type { VaultKeys } from './vault';

export interface Keys {
  readonly tokens: TokenKeys;
  readonly vault: VaultKeys;
  /** Signs the addresses of pictures. */
  readonly files: Buffer;
  /** Hashes one-time codes at rest. */
  readonly codes: Buffer;
}

/** An S3-compatible object store for photos, videos and documents. */
export interface S3Config {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly photoDir: string;
  /** Null: files are kept in `photoDir`. */
  readonly s3: S3Config | null;
  /** Where the embedded store listens; 0 for any free port. */
  readonly embeddedPort: number;
  readonly mongodbUri: string | null;
  readonly mongodBinary: string | null;
  readonly production: boolean;
  /** Demo people can be picked, and one-time codes are shown instead of sent. Never in production. */
  readonly demo: boolean;
  /** How far the demo's clock runs ahead of this machine's; 0 outside the demo. */
  readonly minutesAhead: number;
  /** Behind a proxy whose X-Forwarded-For is to be believed. */
  readonly trustProxy: boolean;
  /** Who becomes the group's manager while there is none. */
  readonly firstManagerPhone: string | null;
  readonly logLevel: string;
  readonly limits: Limits;
  /** What the stand-in of the content check looks for. */
  readonly words: WordLists;
  readonly keys: Keys;
}

export interface Limits {
  /** Requests a minute from one person or address. */
  readonly requests: number;
  /** Tries to sign in a minute from one address. */
  readonly signIns: number;
  /** One-time codes an hour to one address. */
  readonly codes: number;
  /** Files one may have sent without having used them. */
  readonly unusedFiles: number;
}

/** A configuration that can't work; its message is for the person at the terminal. */
export class ConfigError extends Error {}

const flag = z.stringbool();
const wordList = z.string().transform((text) => text.split(',').filter((word) => word !== ''));
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DB_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  MONGOD_BINARY: z.string().optional(),
  NODE_ENV: z.string().optional(),
  DEMO: flag.optional(),
  DEMO_MINUTES_AHEAD: z.coerce.number().int().min(0).max(5_256_000).default(0),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
  SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  RISKY_WORDS: wordList.default(['稳赚不赔', '零风险', '保证升值', '内部认购返现']),
  REVIEW_WORDS: wordList.default(['升值', '学区', '赔偿', '绝对', '最低价']),
  UNUSED_FILES: z.coerce.number().int().min(1).default(60),
  CODES_PER_HOUR: z.coerce.number().int().min(1).default(30),
  FIRST_MANAGER_PHONE: z
    .string()
    .regex(/^(1[3-9]\d{9})?$/, 'eleven digits, such as 13800138000')
    .optional(),
  JIASHU_KEYS: z.string().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().default('jiashu'),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

/** Reads the environment. Throws `ConfigError`. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join('; '));
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  if (production && env.DEMO)
    throw new ConfigError('DEMO=true would let anybody sign in as anybody; it is refused with NODE_ENV=production.');
  const dataDir = path.resolve(env.DATA_DIR);
  const demo = !production && (env.DEMO ?? true);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    photoDir: path.join(dataDir, 'photos'),
    s3: s3Of(env),
    embeddedPort: env.DB_PORT,
    mongodbUri: env.MONGODB_URI ?? null,
    mongodBinary: env.MONGOD_BINARY ?? null,
    production,
    demo,
    minutesAhead: demo ? env.DEMO_MINUTES_AHEAD : 0,
    trustProxy: env.TRUST_PROXY,
    firstManagerPhone: env.FIRST_MANAGER_PHONE || null,
    logLevel: env.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    limits: {
      ...{ requests: env.REQUESTS_PER_MINUTE, signIns: env.SIGN_INS_PER_MINUTE, codes: env.CODES_PER_HOUR },
      unusedFiles: env.UNUSED_FILES,
    },
    words: { risky: env.RISKY_WORDS, review: env.REVIEW_WORDS },
    keys: parseKeys(env.JIASHU_KEYS ?? keysOf(dataDir, production)),
  };
}

function s3Of(env: z.output<typeof Environment>): S3Config | null {
  const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!endpoint) return null;
  if (!accessKeyId || !secretAccessKey)
    throw new ConfigError('S3_ENDPOINT needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY beside it.');
  return { endpoint, bucket: env.S3_BUCKET, region: env.S3_REGION, accessKeyId, secretAccessKey };
}

const secret = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length >= 32, 'at least 32 bytes');
const ring = z.object({ current: z.string(), ring: z.record(z.string(), secret) });
const KeysFile = z.object({ tokens: ring, vault: ring.extend({ index: secret }), files: secret, codes: secret });

function parseKeys(text: string): Keys {
  try {
    return KeysFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new ConfigError('JIASHU_KEYS (or keys.json in the data folder) is not the JSON that README.md describes.', {
      cause,
    });
  }
}

/** Outside production the keys are made once and kept beside the data they protect. */
function keysOf(dataDir: string, production: boolean): string {
  const file = path.join(dataDir, 'keys.json');
  if (production)
    throw new ConfigError('Production needs its own keys in JIASHU_KEYS: see README.md, "The way to production".');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const text = newKeys();
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(file, 'utf8');
    throw new ConfigError(`The data folder ${dataDir} can't be written to. Set DATA_DIR to one that can.`, { cause });
  }
  return text;
}

/** Fresh keys as the JSON that `JIASHU_KEYS` takes. */
export function newKeys(): string {
  const fresh = () => randomBytes(32).toString('base64');
  const keys = {
    tokens: { current: 'k1', ring: { k1: fresh() } },
    vault: { current: 'k1', ring: { k1: fresh() }, index: fresh() },
    files: fresh(),
    codes: fresh(),
  };
  return JSON.stringify(keys, null, 2);
}
