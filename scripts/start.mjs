/** `npm start`: fetches what is missing, builds what is stale, starts the whole product on one port. */
import './ground/node-version.mjs';
import { ensureInstalled } from './ground/install.mjs';
import { inRoot } from './ground/place.mjs';

process.chdir(inRoot());
await ensureInstalled();
const { buildApp, buildBff } = await import('./ground/build.mjs');
await buildBff();
await buildApp('h5');
await import(inRoot('bff/dist/main.js'));
