/** MongoDB's error codes as the store uses them, and the error every command may throw. */

import { type Doc, doc, int } from './bson/values';

export const ERROR_NAMES = {
  1: 'InternalError',
  2: 'BadValue',
  4: 'NoSuchKey',
  9: 'FailedToParse',
  11: 'UserNotFound',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  15: 'Overflow',
  16: 'InvalidLength',
  17: 'ProtocolError',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  79: 'UnknownReplWriteConcern',
  100: 'UnsatisfiableWriteConcern',
  175: 'QueryPlanKilled',
  47: 'NoMatchingDocument',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  55: 'InvalidDBRef',
  56: 'EmptyFieldName',
  57: 'DottedFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  68: 'IndexAlreadyExists',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  96: 'OperationFailed',
  112: 'WriteConflict',
  115: 'CommandNotSupported',
  125: 'CommandFailed',
  146: 'ExceededMemoryLimit',
  165: 'ViewDepthLimitExceeded',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  197: 'InvalidIndexSpecificationOption',
  225: 'TransactionTooOld',
  238: 'NotImplemented',
  241: 'ConversionFailure',
  251: 'NoSuchTransaction',
  256: 'TransactionCommitted',
  263: 'OperationNotSupportedInTransaction',
  292: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  9001: 'SocketException',
  16755: 'Location16755',
} as const;

/** A failure in MongoDB's words: code, message and, where a driver acts on them, labels and details. */
export class StoreError extends Error {
  readonly labels: readonly string[];
  readonly details: Doc;
  constructor(
    readonly code: number,
    message: string,
    extra: { labels?: readonly string[]; details?: Doc } = {},
  ) {
    super(message);
    this.labels = extra.labels ?? [];
    this.details = extra.details ?? new Map();
  }

  get codeName(): string {
    return (ERROR_NAMES as Record<number, string>)[this.code] ?? `Location${this.code}`;
  }

  /** The failure as the whole answer to a command. */
  toReply(): Doc {
    const reply = doc({ ok: 0, errmsg: this.message, code: int(this.code), codeName: this.codeName });
    for (const [key, value] of this.details) reply.set(key, value);
    if (this.labels.length > 0) reply.set('errorLabels', [...this.labels]);
    return reply;
  }
}

/** The store does not offer what was asked for; says its name so that nobody has to guess. */
export function unsupported(what: string, code = 238): StoreError {
  return new StoreError(code, `${what} is not offered by the embedded store; use a MongoDB server for it`);
}

export const badValue = (message: string): StoreError => new StoreError(2, message);
export const failedToParse = (message: string): StoreError => new StoreError(9, message);
export const typeMismatch = (message: string): StoreError => new StoreError(14, message);
