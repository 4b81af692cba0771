/** Serves routes: admission, input, idempotency, handler, answer; in this order for every endpoint. */
import { CONTRACT_VERSION, OLDEST_CONTRACT } from '@jiashu/shared/kernel/endpoint';
import { isSteppedUp } from '@jiashu/shared/kernel/stepUp';
import type Koa from 'koa';
import Router from 'koa-router';
import type { Clock } from '../infra/clock';
import { newId } from '../infra/ids';
import type { Route } from './bind';
import type { Caller, Context } from './context';
import { AppError, forbidden } from './errors';
import { effectIdOf, type Idempotency } from './idempotency';
import { readInput } from './readInput';
import type { State } from './state';
import { readUpload } from './upload';

export interface RouterWorld {
  readonly clock: Clock;
  readonly idempotency: Idempotency;
  /** Who sent this request; null without a token. Throws `signInFirst` for one that isn't good. */
  authenticate(authorization: string): Promise<Caller | null>;
}

/** Said with the text, or Koa would write the answer out twice: for its length and for the wire. */
const JSON_HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
const KEY = /^[\w-]{16,64}$/;
type KoaContext = Koa.ParameterizedContext<State>;

/**
 * A router for each first word of an address: a request tries the patterns of its own capability, not all two hundred.
 */
export function serve(routes: readonly Route[], world: RouterWorld): Koa.Middleware<State> {
  const routers = new Map<string, Router<State>>();
  for (const route of routes) {
    const { method, path } = route.endpoint;
    const word = path.split('/')[1]!;
    const router = routers.get(word) ?? new Router<State>({ prefix: '/api' });
    routers.set(word, router);
    router.register(path, [method], async (koa: KoaContext & { params: Record<string, string> }) => {
      koa.state.route = route.name;
      await answer(route, koa, koa.params, world);
    });
  }
  const middleware = new Map([...routers].map(([word, router]) => [word, router.routes()]));
  return (koa, next) => middleware.get(koa.path.split('/')[2] ?? '')?.(koa as never, next) ?? next();
}

async function answer(
  route: Route,
  koa: KoaContext,
  params: Record<string, string>,
  world: RouterWorld,
): Promise<void> {
  requireContract(koa.get('Jiashu-Contract'));
  const caller = await world.authenticate(koa.get('Authorization'));
  const now = world.clock.now();
  admit(route, caller, now);
  const input = await readInput(route.endpoint, koa, params);
  const key = keyOf(route, koa, caller);
  const ctx = contextOf(route, koa, caller, now, key);
  const work = async () => ({ status: route.endpoint.creates ? 201 : 200, body: await route.run(input, ctx) });
  const { status, body } = key === null ? await work() : await world.idempotency.once(key, input, ctx.now, work);
  koa.status = status;
  koa.set(JSON_HEADERS);
  koa.body = JSON.stringify(body);
}

function requireContract(header: string): void {
  const version = header === '' ? CONTRACT_VERSION : Number(header);
  if (!(version >= OLDEST_CONTRACT)) throw new AppError('updateRequired');
}

function admit({ endpoint }: Route, caller: Caller | null, now: Date): void {
  if (endpoint.access === 'public') return;
  if (!caller) throw new AppError('signInFirst');
  if (endpoint.access === 'staff' && caller.posts.length === 0) throw forbidden();
  if (endpoint.stepUp && !isSteppedUp(caller.steppedUpAt, now)) throw new AppError('stepUp');
}

/** The idempotency key made unique to its caller and endpoint; null where none was sent and none is needed. */
function keyOf({ name, endpoint }: Route, koa: KoaContext, caller: Caller | null): string | null {
  const given = koa.get('Idempotency-Key');
  if (endpoint.method === 'GET' || (given === '' && !endpoint.creates)) return null;
  if (!KEY.test(given))
    throw new AppError('malformed', { data: [{ path: 'Idempotency-Key', message: '缺少提交编号' }] });
  return `${name} ${caller?.personId ?? koa.ip} ${given}`;
}

const contextOf = (
  { endpoint }: Route,
  koa: KoaContext,
  caller: Caller | null,
  now: Date,
  key: string | null,
): Context => ({
  caller,
  now,
  requestId: koa.state.requestId,
  ip: koa.ip,
  agent: koa.get('User-Agent').slice(0, 300),
  effectId: key === null ? newId() : effectIdOf(key),
  upload: endpoint.upload ? () => readUpload(koa.req, endpoint.upload!) : null,
});
