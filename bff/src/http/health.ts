/** What a supervisor asks: alive, ready, and the figures. */
import type Koa from 'koa';
import type { Metrics } from '../infra/metrics';
import type { State } from './state';

export interface Health {
  /** False while starting or stopping, or when the database doesn't answer. */
  ready(): Promise<boolean>;
}

export const health =
  (state: Health, metrics: Metrics): Koa.Middleware<State> =>
  async (ctx, next) => {
    if (ctx.path === '/healthz') {
      ctx.body = { alive: true };
    } else if (ctx.path === '/readyz') {
      const ready = await state.ready();
      ctx.status = ready ? 200 : 503;
      ctx.body = { ready };
    } else if (ctx.path === '/metrics') {
      ctx.type = 'text/plain; version=0.0.4';
      ctx.body = await metrics.text();
    } else await next();
  };

const PATIENCE_MS = 1_000;

/** Whether the database answers within a second. */
export async function answersInTime(ping: () => Promise<unknown>): Promise<boolean> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS).unref());
  return Promise.race([ping(), late]).then(
    () => true,
    () => false,
  );
}
