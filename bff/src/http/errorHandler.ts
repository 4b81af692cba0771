/** The only place that turns an error into an answer. */
import { STATUS_CODES } from 'node:http';
import { type ErrorBody, failures } from '@jiashu/shared/kernel/errors';
import type { Middleware } from 'koa';
import { isDatabaseAway } from '../infra/mongo';
import { AppError } from './errors';
import type { State } from './state';

/** Anything thrown → AppError: a database that is away is `unavailable`, what we don't know is `internal`. */
function understand(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return new AppError('unavailable', { cause: error });
  return new AppError('internal', { cause: error });
}

export const errorHandler: Middleware<State> = async (ctx, next) => {
  try {
    await next();
  } catch (thrown) {
    const error = understand(thrown);
    const { status, message, reportable } = failures[error.code];
    const requestId = ctx.state.requestId;
    if (reportable)
      ctx.state.log.error({ requestId, err: error.cause ?? error, code: error.code }, STATUS_CODES[status]);
    if (status === 503 || status === 429) ctx.set('Retry-After', String(error.retryAfter ?? 2));
    const body: ErrorBody = {
      error: { code: error.code, message, ...(error.data === undefined ? {} : { data: error.data }), requestId },
    };
    ctx.status = status;
    ctx.body = body;
  }
};
