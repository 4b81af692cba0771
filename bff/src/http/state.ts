/** What the middleware keep about one request on Koa's `ctx.state`. */
import type { Logger } from 'pino';

export interface State {
  requestId: string;
  log: Logger;
  /** `letters.list`, once the router knows; for logs and metrics. */
  route?: string;
}
