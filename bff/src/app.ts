/** The application: the order in which a request meets its middleware. */
import Koa from 'koa';
import compress from 'koa-compress';
import { type Capabilities, openCapabilities, type World } from './capabilities';
import type { Route } from './http/bind';
import { errorHandler } from './http/errorHandler';
import { AppError } from './http/errors';
import { type Health, health } from './http/health';
import { createIdempotency } from './http/idempotency';
import { openapiOf } from './http/openapi';
import { inlineScriptsOf, reference, searchEngines, signedFiles, webApp } from './http/pages';
import { papers } from './http/papers';
import { patience } from './http/patience';
import { requestLog } from './http/requestLog';
import { serve } from './http/router';
import { rateLimits, securityHeaders } from './http/security';
import type { State } from './http/state';
import { startMetrics } from './infra/metrics';

export interface App {
  readonly koa: Koa<State>;
  readonly capabilities: Capabilities;
  readonly routes: readonly Route[];
}

interface Options {
  readonly health: Health;
  /** Resolves when the database gives a sign of life. */
  readonly beat: () => Promise<unknown>;
  /** The folder of the web build. */
  readonly webDir: string;
}

const isRoutes = (value: unknown): value is { routes: Route[] } =>
  Array.isArray((value as { routes?: unknown }).routes);

export function buildApp(world: World, options: Options): App {
  const capabilities = openCapabilities(world);
  const routes = Object.values(capabilities)
    .filter(isRoutes)
    .flatMap((capability) => capability.routes);
  const idempotency = createIdempotency(world.db, capabilities.vault);
  const metrics = startMetrics();
  const { photos, privacy } = capabilities;
  const { authenticate } = capabilities.accounts;

  const koa = new Koa<State>();
  koa.proxy = world.config.trustProxy;
  // The address that the proxy itself saw; what stands before it the caller wrote himself.
  koa.maxIpsCount = 1;
  // What breaks outside a request's own way: somebody hung up, a picture's file went away half way.
  koa.on('error', (error: Error) => world.log.warn({ err: error }, 'connection'));
  koa.use(requestLog(world.log, metrics));
  koa.use(errorHandler);
  koa.use(securityHeaders(inlineScriptsOf(options.webDir)));
  koa.use(health(options.health, metrics));
  koa.use(compress({ threshold: 1024, br: false }));
  koa.use(rateLimits(world.config.limits));
  koa.use(patience(options.beat));
  koa.use(serve(routes, { clock: world.clock, idempotency, authenticate }));
  koa.use(papers(capabilities.letters.openPaper, world.clock));
  koa.use(signedFiles(async (...ask) => (await photos.open(...ask)) ?? privacy.open(...ask), world.clock));
  koa.use(reference(() => openapiOf(routes)));
  koa.use(async (ctx, next) => {
    if (ctx.path.startsWith('/api/') || ctx.path.startsWith('/files/')) throw new AppError('notFound');
    await next();
  });
  koa.use(searchEngines(capabilities.projects.publicPages));
  koa.use(webApp(options.webDir, capabilities.projects.pageHead));
  return { koa, capabilities, routes };
}
