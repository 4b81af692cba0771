/** An endpoint as data. Input and output are types only, so no schema library reaches the mini-program. */
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call at all; finer rules live in the capability's policy. */
export type Access = 'public' | 'signedIn' | 'staff';

/** What an endpoint takes and gives, as schemas: the BFF checks both directions with them. */
export interface Wire {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
export type Wires = Readonly<Record<string, Wire>>;

declare const wire: unique symbol;

export interface Endpoint<W extends Wire = Wire> {
  readonly method: Method;
  /** Path under /api, with `:name` for what comes from the input. */
  readonly path: `/${string}`;
  readonly access: Access;
  /** One Chinese sentence for the reference page. */
  readonly summary: string;
  /** Makes a new record, so the caller must send an `Idempotency-Key`. */
  readonly creates?: true;
  /** Takes one file of at most so many bytes (12 MB) as multipart/form-data instead of JSON; its fields travel in the query. */
  readonly upload?: true | number;
  /** Asks for a one-time code of the last few minutes (`kernel/stepUp`), so that a phone left lying about can't do it. */
  readonly stepUp?: true;
  readonly [wire]?: W;
}

export type Contract = Readonly<Record<string, Endpoint>>;
type WireOf<E> = E extends Endpoint<infer W> ? W : never;
export type InputOf<E> = z.input<WireOf<E>['input']>;
export type OutputOf<E> = z.output<WireOf<E>['output']>;

type Options = Pick<Endpoint, 'creates' | 'upload' | 'stepUp'>;

const declare =
  (method: Method) =>
  <W extends Wire>(path: `/${string}`, access: Access, summary: string, options: Options = {}): Endpoint<W> => ({
    method,
    path,
    access,
    summary,
    ...options,
  });

export const get = declare('GET');
export const post = declare('POST');
export const put = declare('PUT');
export const patch = declare('PATCH');
export const del = declare('DELETE');

/** The release of the contract the client was built with; sent as `Jiashu-Contract`. */
export const CONTRACT_VERSION = 1;
/** Clients older than this are told to update (426). Raise it with every breaking change. */
export const OLDEST_CONTRACT = 1;
