/** What the middleware keep about one request on Koa's `ctx.state`. */
import type { Logger } from 'pino';
import type { Caller } from './context';

export interface State {
  requestId: string;
  log: Logger;
  caller: Caller | null;
  /** `letters.list`, once the router knows; for logs and metrics. */
  route?: string;
}
