/** What is served beside the API: the web app, the API reference, files by signed address. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type Koa from 'koa';
import serveStatic from 'koa-static';
import type { Clock } from '../infra/clock';
import { notFound } from './errors';
import { type HeadOf, sitemapOf, withHead } from './heads';
import { referencePage, referenceScript, swaggerFolder } from './openapi';
import type { State } from './state';

type Middleware = Koa.Middleware<State>;
const YEAR_MS = 365 * 86_400_000;

/** `/docs`, and `/openapi.json` beside it, which is written when somebody first asks. */
export function reference(write: () => object): Middleware {
  let openapi: object | undefined;
  const files = serveStatic(swaggerFolder(), { maxage: 3_600_000, index: false });
  return async (ctx, next) => {
    if (ctx.path === '/openapi.json') ctx.body = openapi ??= write();
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

const FILE = /^\/files\/([0-9a-f]{24}-[a-z]+\.[a-z0-9]{3})$/;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A file that was found for a signed address. */
interface Served {
  readonly type: string;
  readonly bytes: number;
  readonly attachment: boolean;
  stream(span?: Span): Promise<Readable>;
}
type OpenFile = (name: string, exp: string, sig: string, now: Date) => Promise<Served | null>;

/** `/files/<id>-<what>.<ext>?exp&sig`, whole or a span of it; anything else there is not found. */
export function signedFiles(open: OpenFile, clock: Clock): Middleware {
  return async (ctx, next) => {
    const [, name] = FILE.exec(ctx.path) ?? [];
    if (!name || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next();
    const [exp, now] = [String(ctx.query.exp), clock.now()];
    const file = await open(name, exp, String(ctx.query.sig), now);
    if (!file) throw notFound();
    // Kept by nobody for longer than its address works.
    const seconds = Math.min(Math.floor((Number(exp) - now.getTime()) / 1_000), 3_600);
    const span = spanOf(ctx.get('Range'), file.bytes);
    ctx.type = file.type;
    ctx.set({ 'Cache-Control': `private, max-age=${seconds}`, 'Accept-Ranges': 'bytes' });
    if (file.attachment) ctx.set({ 'Content-Disposition': 'attachment', 'Content-Security-Policy': 'sandbox' });
    if (span) {
      ctx.status = 206;
      ctx.set('Content-Range', `bytes ${span.from}-${span.to}/${file.bytes}`);
    }
    ctx.body = await opened(await file.stream(span));
    ctx.length = span ? span.to - span.from + 1 : file.bytes;
  };
}

/** One span of bytes, as players of video ask for it; anything else gets the whole. */
function spanOf(range: string, bytes: number): Span | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (first === undefined) return undefined;
  const [from, to] = [Number(first), last ? Math.min(Number(last), bytes - 1) : bytes - 1];
  return from <= to ? { from, to } : undefined;
}

/** The stream once its first bytes are there: one that went away meanwhile is not found. */
const opened = (stream: Readable) =>
  new Promise<Readable>((resolve, reject) => {
    stream.once('readable', () => resolve(stream));
    stream.once('error', () => reject(notFound()));
  });

/** `https://example.com`, as the visitor sees it. */
const originOf = ({ protocol, host }: Pick<Koa.Context, 'protocol' | 'host'>): string => `${protocol}://${host}`;

/** `/sitemap.xml`, and `/robots.txt` that names it. */
export function searchEngines(pages: () => Promise<Parameters<typeof sitemapOf>[0]>): Middleware {
  return async (ctx, next) => {
    if (ctx.path === '/sitemap.xml') {
      ctx.type = 'xml';
      ctx.body = sitemapOf(await pages(), originOf(ctx));
    } else if (ctx.path === '/robots.txt') {
      ctx.body = `User-agent: *\nDisallow: /api/\nSitemap: ${originOf(ctx)}/sitemap.xml\n`;
    } else await next();
  };
}

/** The web build: hashed files for a year, and the one page for every address of the app, with the head of that address. */
export function webApp(folder: string, headOf: HeadOf): Middleware {
  const files = serveStatic(folder, { index: false, maxage: YEAR_MS, immutable: true });
  const index = path.join(folder, 'index.html');
  return async (ctx, next) => {
    const isFile = /\.\w+$/.test(ctx.path);
    if (isFile) return files(ctx, next);
    if (ctx.method !== 'GET' || !existsSync(index)) return next();
    ctx.type = 'html';
    ctx.set('Cache-Control', 'no-cache');
    const page = readFileSync(index, 'utf8');
    const head = await headOf(ctx.path);
    ctx.body = head ? withHead(page, head, originOf(ctx)) : page;
  };
}

/** The inline scripts of the page, as the content security policy names them. */
export function inlineScriptsOf(folder: string): string[] {
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) return [];
  const scripts = [...readFileSync(index, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)];
  return scripts.map(([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`);
}
