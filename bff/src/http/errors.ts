/** The one error the application throws; what it means over HTTP is looked up in the table of `shared/kernel/errors`. */

import { type ErrorCode, type FieldProblem, failures } from '@jiashu/shared/kernel/errors';
import type { z } from 'zod';

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly data: unknown;
  /** In how many seconds trying again may help; undefined where nobody knows. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, options: { data?: unknown; cause?: unknown; retryAfter?: number } = {}) {
    super(failures[code].message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.data = options.data;
    this.retryAfter = options.retryAfter;
  }
}

/** `invalid` naming the fields that are wrong. */
export const invalid = (...problems: FieldProblem[]) => new AppError('invalid', { data: problems });

/** `invalid` from what zod found. */
export const invalidInput = (error: z.ZodError) =>
  invalid(...error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));

export const notFound = () => new AppError('notFound');
export const forbidden = () => new AppError('forbidden');
export const conflict = (data?: unknown) => new AppError('conflict', { data });

/** The record, or `notFound`. */
export function found<T>(record: T | null | undefined): T {
  if (record === null || record === undefined) throw notFound();
  return record;
}
