/** What is served beside the API: the web app, the API reference, pictures by signed address. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type Koa from 'koa';
import serveStatic from 'koa-static';
import type { Clock } from '../infra/clock';
import { notFound } from './errors';
import { referencePage, referenceScript, swaggerFolder } from './openapi';
import type { State } from './state';

type Middleware = Koa.Middleware<State>;
const YEAR_MS = 365 * 86_400_000;

/** `/docs`, and `/openapi.json` beside it. */
export function reference(openapi: object): Middleware {
  const files = serveStatic(swaggerFolder(), { maxage: 3_600_000, index: false });
  return async (ctx, next) => {
    if (ctx.path === '/openapi.json') ctx.body = openapi;
    else if (ctx.path === '/docs') {
      ctx.type = 'html';
      ctx.body = referencePage;
    } else if (ctx.path === '/docs/start.js') {
      ctx.type = 'js';
      ctx.body = referenceScript;
    } else if (ctx.path.startsWith('/docs/')) {
      ctx.path = ctx.path.slice('/docs'.length);
      await files(ctx, next);
    } else await next();
  };
}

const PICTURE = /^\/files\/([0-9a-f]{24})-(\w+)\.jpg$/;
type OpenPicture = (id: string, size: string, exp: string, sig: string, now: Date) => Readable | null;

/** `/files/<id>-<size>.jpg?exp&sig`; anything else there is not found. */
export function pictures(open: OpenPicture, clock: Clock): Middleware {
  return async (ctx, next) => {
    const [, id, size] = PICTURE.exec(ctx.path) ?? [];
    if (!id || !size) return next();
    const stream = open(id, size, String(ctx.query.exp), String(ctx.query.sig), clock.now());
    if (!stream) throw notFound();
    await opened(stream);
    ctx.type = 'jpeg';
    ctx.set('Cache-Control', 'private, max-age=3600');
    ctx.body = stream;
  };
}

const opened = (stream: Readable) =>
  new Promise<void>((resolve, reject) => {
    stream.once('readable', resolve);
    stream.once('error', () => reject(notFound()));
  });

/** The web build: hashed files for a year, and the one page for every address of the app. */
export function webApp(folder: string): Middleware {
  const files = serveStatic(folder, { index: false, maxage: YEAR_MS, immutable: true });
  const index = path.join(folder, 'index.html');
  return async (ctx, next) => {
    const isFile = /\.\w+$/.test(ctx.path);
    if (isFile) return files(ctx, next);
    if (ctx.method !== 'GET' || !existsSync(index)) return next();
    ctx.type = 'html';
    ctx.set('Cache-Control', 'no-cache');
    ctx.body = readFileSync(index, 'utf8');
  };
}

/** The inline scripts of the page, as the content security policy names them. */
export function inlineScriptsOf(folder: string): string[] {
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) return [];
  const scripts = [...readFileSync(index, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)];
  return scripts.map(([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`);
}
