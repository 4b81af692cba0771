/** Gives every request an id and one log line without personal data: route name, status, milliseconds. */
import { randomUUID } from 'node:crypto';
import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import type { Metrics } from '../infra/metrics';
import type { State } from './state';

const WELL_FORMED = /^[\w-]{8,64}$/;

export const requestLog =
  (log: Logger, metrics: Metrics): Middleware<State> =>
  async (ctx, next) => {
    const given = ctx.get('X-Request-Id');
    ctx.state.requestId = WELL_FORMED.test(given) ? given : randomUUID();
    ctx.state.log = log;
    ctx.set('X-Request-Id', ctx.state.requestId);
    const began = performance.now();
    await next();
    const ms = performance.now() - began;
    const route = ctx.state.route ?? 'none';
    metrics.observe(route, ctx.status, ms);
    const { requestId } = ctx.state;
    if (ctx.state.route) log.info({ requestId, route, status: ctx.status, ms: Math.round(ms) }, 'request');
  };
