/** `npm run db`: the embedded store alone, so that mongosh, Compass or any driver can look into the data folder. */
import './ground/node-version.mjs';
import path from 'node:path';
import { ensureInstalled } from './ground/install.mjs';
import { inRoot } from './ground/place.mjs';
import { giveUp, say } from './ground/say.mjs';

process.chdir(inRoot());
if (process.env.NODE_ENV === 'production')
  giveUp('The embedded store is for trying Jiashu only; it is refused with NODE_ENV=production.');
await ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { startEmbedded } = await import('../bff/src/infra/embedded/index.ts');
const dataDir = path.resolve(process.env.DATA_DIR ?? '.data', 'embedded');
const port = Number(process.env.DB_PORT ?? 27_017);
const store = await startEmbedded({ dataDir, port }).catch((error) => giveUp(error.message));
say(`\n  ${store.uri}\n\n  The data folder is ${dataDir}. Ctrl+C stops it.\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void store.stop().then(() => process.exit(0)));
