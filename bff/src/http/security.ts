/** Security headers, and limits on how often one may ask. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type Koa from 'koa';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Limits } from '../infra/config';
import { AppError } from './errors';
import type { State } from './state';

/** `scripts`: the hashes of inline scripts our own page needs (`'sha256-…'`). */
export function securityHeaders(scripts: readonly string[]): Koa.Middleware<State> {
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scripts],
        // React writes style attributes; no style sheet comes from elsewhere.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // A picked photo is read back from its blob address before it is sent.
        connectSrc: ["'self'", 'blob:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // A picked video's first picture is drawn before it is sent.
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000 },
  });
  const headers = writtenBy(set);
  return (ctx, next) => {
    for (const [name, value] of headers) ctx.res.setHeader(name, value);
    return next();
  };
}

/** Helmet writes the same for every request: asked once. */
function writtenBy(set: ReturnType<typeof helmet>): [name: string, value: string][] {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  };
  set({} as IncomingMessage, response as unknown as ServerResponse, () => {});
  return [...headers];
}

const SIGN_IN = /^\/api\/(sessions|one-time-codes)/;

/** Throws `tooMany`. Counts in this process; a proxy in front may count for all. */
export function rateLimits({ requests, signIns }: Limits): Koa.Middleware<State> {
  const all = new RateLimiterMemory({ points: requests, duration: 60 });
  const signing = new RateLimiterMemory({ points: signIns, duration: 60 });
  return async (ctx, next) => {
    if (ctx.path.startsWith('/api/')) {
      await take(all, ctx.get('Authorization').slice(-24) || ctx.ip);
      if (SIGN_IN.test(ctx.path)) await take(signing, ctx.ip);
    }
    await next();
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (cause) {
    throw new AppError('tooMany', { cause });
  }
}
