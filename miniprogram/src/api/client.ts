/** A contract becomes functions; paths, queries and idempotency keys are made here and nowhere else. */
import type { Contract, Endpoint, InputOf, OutputOf } from '@jiashu/shared/kernel/endpoint';
import { send } from './transport';

interface Sending {
  /** Makes a retry of the same submission one submission; made up where none is given. */
  readonly key?: string;
}

export type Client<C extends Contract> = {
  readonly [K in keyof C]: (input: InputOf<C[K]>, sending?: Sending) => Promise<OutputOf<C[K]>>;
};

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
/** A new idempotency key: 28 letters. It need not be secret, only unlike any other. */
export const newKey = (): string =>
  Array.from({ length: 28 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('');

export function client<C extends Contract>(contract: C): Client<C> {
  const call =
    (endpoint: Endpoint) =>
    (input: Record<string, unknown>, { key }: Sending = {}) => {
      const { path, rest } = fill(endpoint.path, input);
      if (endpoint.method === 'GET') return send({ method: 'GET', path: withQuery(path, rest) });
      return send({ method: endpoint.method, path, body: rest, headers: { 'Idempotency-Key': key ?? newKey() } });
    };
  return Object.fromEntries(Object.entries(contract).map(([name, endpoint]) => [name, call(endpoint)])) as never;
}

function fill(template: string, input: Record<string, unknown>) {
  const rest = { ...input };
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { path, rest };
}

function withQuery(path: string, rest: Record<string, unknown>): string {
  const pairs = Object.entries(rest).filter(([, value]) => value !== undefined);
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return query ? `${path}?${query}` : path;
}
