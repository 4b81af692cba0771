/** Reads what a request says: path, query and a JSON body of bounded size; anything doubtful is refused, not repaired. */
import type { Endpoint } from '@jiashu/shared/kernel/endpoint';
import type { Context as Koa } from 'koa';
import rawBody from 'raw-body';
import { AppError } from './errors';

const BODY_LIMIT = 256 * 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The input of an endpoint as one flat object: path parameters win over the body or the query. */
export async function readInput(endpoint: Endpoint, koa: Koa, params: Record<string, string>): Promise<unknown> {
  const rest = endpoint.method === 'GET' || endpoint.upload ? koa.query : await readJson(koa);
  return { ...rest, ...params };
}

async function readJson(koa: Koa): Promise<object> {
  const text = decode(await readBytes(koa));
  if (text === '') return {};
  if (!koa.is('json')) throw new AppError('unsupported');
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AppError('malformed');
  return value;
}

async function readBytes(koa: Koa): Promise<Buffer> {
  try {
    return await rawBody(koa.req, { limit: BODY_LIMIT, length: koa.request.length ?? null });
  } catch (cause) {
    const tooLarge = (cause as { type?: string }).type === 'entity.too.large';
    throw new AppError(tooLarge ? 'tooLarge' : 'malformed', { cause });
  }
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new AppError('malformed', { cause });
  }
}

function parse(text: string): unknown {
  if (text.includes('"__proto__"') || isTooDeep(text)) throw new AppError('malformed');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('malformed', { cause });
  }
}

/** Deeper than any input of ours; deep enough nesting would overflow the stack of whoever walks it. */
const DEEPEST = 20;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted && char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '{' || char === '[') && ++depth > DEEPEST) return true;
    else if (!quoted && (char === '}' || char === ']')) depth--;
  }
  return false;
}
