/**
 * The only place that calls `Taro.request`: sends, understands the answer, renews the session once on a 401, and asks
 * once more what a busy server (503) could not say just now.
 */
import { CONTRACT_VERSION, type Method } from '@jiashu/shared/kernel/endpoint';
import Taro from '@tarojs/taro';
import { type Failure, failureFrom, offline } from './failure';
import { addressOf } from './origin';
import { renewSession, session } from './session';

export interface Request {
  readonly method: Method;
  /** Under /api, with its query. */
  readonly path: string;
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const TIMEOUT_MS = 15_000;
const AGAIN_MS = 2_000;

/** The answer's body. Throws `Failure`. */
export async function send(request: Request): Promise<unknown> {
  const answer = await patiently(request);
  if (answer.statusCode !== 401 || !session.tokens()) return unwrap(answer);
  await renewSession(attempt);
  return unwrap(await attempt(request));
}

/** Only what is read: something to be done may be asked for again, but by the person. */
async function patiently(request: Request): Promise<RawAnswer> {
  const answer = await attempt(request);
  if (answer.statusCode !== 503 || request.method !== 'GET') return answer;
  await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  return attempt(request);
}

/** Headers that every request carries, uploads too. */
export function commonHeaders(): Record<string, string> {
  const token = session.tokens()?.accessToken;
  return { 'Jiashu-Contract': String(CONTRACT_VERSION), ...(token ? { Authorization: `Bearer ${token}` } : {}) };
}

export interface RawAnswer {
  readonly statusCode: number;
  readonly data: unknown;
}

async function attempt({ method, path, body, headers }: Request): Promise<RawAnswer> {
  try {
    return await Taro.request({
      url: addressOf(`/api${path}`),
      method: method as 'GET',
      header: { 'Content-Type': 'application/json', ...commonHeaders(), ...headers },
      timeout: TIMEOUT_MS,
      ...(body ? { data: JSON.stringify(body) } : {}),
    });
  } catch (thrown) {
    // The web's request rejects for a status it doesn't like, WeChat's never does.
    const answer = thrown as Partial<RawAnswer & { status: number }>;
    if (typeof answer.statusCode === 'number') return { statusCode: answer.statusCode, data: answer.data };
    throw offline();
  }
}

function unwrap({ statusCode, data }: RawAnswer): unknown {
  if (statusCode >= 200 && statusCode < 300) return data;
  const failure: Failure = failureFrom(data);
  throw failure;
}
