/** Serves routes: admission, input, idempotency, handler, answer; in this order for every endpoint. */
import { CONTRACT_VERSION, OLDEST_CONTRACT } from '@jiashu/shared/kernel/endpoint';
import { isSteppedUp } from '@jiashu/shared/kernel/stepUp';
import findMyWay from 'find-my-way';
import type Koa from 'koa';
import type { Clock } from '../infra/clock';
import { newId } from '../infra/ids';
import type { Route } from './bind';
import type { Caller, Context } from './context';
import { AppError, forbidden } from './errors';
import { effectIdOf, type Idempotency } from './idempotency';
import { readInput } from './readInput';
import type { State } from './state';
import { openUpload } from './upload';

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

/** Finds the route by a tree of its path, so that the last of two hundred costs what the first costs. */
export function serve(routes: readonly Route[], world: RouterWorld): Koa.Middleware<State> {
  const tree = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 500 });
  for (const route of routes) {
    const { method, path } = route.endpoint;
    tree.on(method === 'GET' ? ['GET', 'HEAD'] : method, `/api${path}`, () => {}, route);
  }
  return async (koa, next) => {
    const found = tree.find(koa.method as findMyWay.HTTPMethod, koa.path);
    if (!found) return next();
    const route = found.store as Route;
    koa.state.route = route.name;
    await answer(route, koa, found.params as Record<string, string>, world);
  };
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
  const ctx = contextOf(koa, caller, now, key);
  const work = async () => ({ status: route.endpoint.creates ? 201 : 200, body: await run(route, koa, input, ctx) });
  const { status, body } = key === null ? await work() : await world.idempotency.once(key, input, ctx.now, work);
  koa.status = status;
  koa.set(JSON_HEADERS);
  koa.body = JSON.stringify(body);
}

const run = async (route: Route, koa: KoaContext, input: unknown, ctx: Context) =>
  route.endpoint.upload
    ? openUpload(koa.req, route.endpoint.upload, (upload) => route.run(input, { ...ctx, upload }))
    : route.run(input, ctx);

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

const contextOf = (koa: KoaContext, caller: Caller | null, now: Date, key: string | null): Context => ({
  caller,
  now,
  requestId: koa.state.requestId,
  ip: koa.ip,
  agent: koa.get('User-Agent').slice(0, 300),
  effectId: key === null ? newId() : effectIdOf(key),
  upload: null,
});
