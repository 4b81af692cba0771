/** The one shape every failed request takes, offline and timeout too. */
import type { ErrorBody, ErrorCode, FieldProblem } from '@jiashu/shared/kernel/errors';

export class Failure extends Error {
  readonly code: ErrorCode | 'offline';
  /** What the server said besides; its shape depends on the code. */
  readonly data: unknown;
  /** For the hotline, so that we find it in the log. */
  readonly requestId: string | null;

  constructor(
    code: ErrorCode | 'offline',
    message: string,
    data: unknown = undefined,
    requestId: string | null = null,
  ) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.data = data;
    this.requestId = requestId;
  }

  /** What is wrong with which field; empty where no field is to blame. */
  get fields(): readonly FieldProblem[] {
    return Array.isArray(this.data) ? (this.data as FieldProblem[]) : [];
  }

  /** The most specific sentence there is: the first field's, else the general one. */
  get words(): string {
    return this.fields[0]?.message ?? this.message;
  }

  get offline(): boolean {
    return this.code === 'offline';
  }

  /** What to say at one field; undefined when nothing is wrong with it. */
  at(path: string): string | undefined {
    return this.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`))?.message;
  }
}

export const offline = (): Failure => new Failure('offline', '现在连不上网。您填的内容都在，连上后再试。');

/** A failure from an answer's body; one that isn't ours is our own fault. */
export function failureFrom(body: unknown): Failure {
  const error = (body as Partial<ErrorBody> | undefined)?.error;
  if (!error) return new Failure('internal', '我们这边出错了，请稍后再试。您填的内容还在。');
  return new Failure(error.code, error.message, error.data, error.requestId);
}

/** Anything thrown as a Failure. */
export const asFailure = (thrown: unknown): Failure => (thrown instanceof Failure ? thrown : failureFrom(undefined));
