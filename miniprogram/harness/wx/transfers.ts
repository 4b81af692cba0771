/** `wx.request` and `wx.uploadFile` over real HTTP: ten at a time, any status is a success, sent only to the harness's base URL. */

import { ApiFailure, answer, type CallbackHost, type Options, record } from './callbackApi.js';
import type { Files } from './files.js';
import { createListeners } from './listeners.js';
import type { Network } from './network.js';

const AT_ONCE = 10;
const DEFAULT_TIMEOUT_MS = 60_000;

interface Parts extends CallbackHost {
  baseUrl: string;
  network: Network;
  files: Files;
}

interface Prepared {
  url: string;
  method: string;
  headers: Headers;
  body?: BodyInit;
}

type Read = (response: Response, options: Options) => Promise<unknown>;

export function transferApis(parts: Parts) {
  const { realm, journal, network, files } = parts;
  const inTurn = queue(AT_ONCE);

  function transfer(name: string, prepare: (options: Options) => Prepared, read: Read) {
    return (options: Options) => {
      record(journal, name, options);
      const abort = new AbortController();
      const headersReceived = createListeners(`${name} onHeadersReceived`, realm, journal);
      const progress = createListeners(`${name} onProgressUpdate`, realm, journal);
      const outcome = inTurn(async () => {
        const prepared = prepare(options);
        const response = await send(name, prepared, options, abort.signal);
        headersReceived.emit({ header: headerObject(response), statusCode: response.status });
        progress.emit({ progress: 100 });
        const data = await read(response, options);
        return {
          data,
          statusCode: response.status,
          header: realm.adopt(headerObject(response)),
          cookies: realm.adopt(response.headers.getSetCookie()),
        };
      });
      answer(parts, name, { ...options, complete: options.complete ?? (() => undefined) }, outcome);
      return {
        abort: () => abort.abort(),
        onHeadersReceived: headersReceived.add,
        offHeadersReceived: headersReceived.remove,
        onProgressUpdate: progress.add,
        offProgressUpdate: progress.remove,
        onChunkReceived: () => undefined,
        offChunkReceived: () => undefined,
      };
    };
  }

  async function send(
    name: string,
    { url, ...init }: Prepared,
    options: Options,
    aborted: AbortSignal,
  ): Promise<Response> {
    const started = performance.now();
    const entry = { method: init.method, url, status: 0, ms: 0, data: options.data ?? options.formData };
    journal.requests.push(entry);
    const timeout = AbortSignal.timeout(Number(options.timeout ?? DEFAULT_TIMEOUT_MS));
    try {
      if (network.type() === 'none') throw new ApiFailure('', 600001);
      const response = await fetch(url, { ...init, redirect: 'follow', signal: AbortSignal.any([aborted, timeout]) });
      entry.status = response.status;
      return response;
    } catch (error) {
      if (aborted.aborted) throw new ApiFailure('abort');
      if (timeout.aborted) throw new ApiFailure('timeout', 5);
      throw error instanceof ApiFailure ? error : new ApiFailure(`${name} cannot reach ${url}`, 600001);
    } finally {
      entry.ms = Math.round(performance.now() - started);
    }
  }

  const read: Read = async (response, options) => {
    if (options.responseType === 'arraybuffer') return realm.adoptBytes(new Uint8Array(await response.arrayBuffer()));
    const text = await response.text();
    return (options.dataType ?? 'json') === 'json' ? parsed(text, realm.adopt) : text;
  };
  return {
    request: transfer('request', (options) => prepareRequest(parts.baseUrl, options), read),
    uploadFile: transfer(
      'uploadFile',
      (options) => prepareUpload(parts.baseUrl, files, options),
      (response) => response.text(),
    ),
  };
}

function prepareRequest(baseUrl: string, options: Options): Prepared {
  const method = String(options.method ?? 'GET').toUpperCase();
  const headers = new Headers(options.header as Record<string, string> | undefined);
  const url = new URL(atBase(baseUrl, options.url));
  const { data } = options;
  if (method === 'GET' || method === 'HEAD') {
    for (const [key, value] of Object.entries((data as object | undefined) ?? {}))
      url.searchParams.set(key, String(value));
    return { url: url.href, method, headers };
  }
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  if (data === undefined) return { url: url.href, method, headers };
  return { url: url.href, method, headers, body: encode(data, headers.get('content-type')!) };
}

function encode(data: unknown, contentType: string): BodyInit {
  if (typeof data === 'string') return data;
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]') return new Uint8Array(data as ArrayBuffer);
  if (contentType.includes('x-www-form-urlencoded'))
    return new URLSearchParams(data as Record<string, string>).toString();
  return JSON.stringify(data);
}

function prepareUpload(baseUrl: string, files: Files, options: Options): Prepared {
  const file = files.get(String(options.filePath));
  if (!file) throw new ApiFailure(`file not found: ${String(options.filePath)}`);
  const headers = new Headers(options.header as Record<string, string> | undefined);
  // fetch writes the content type itself, with the boundary.
  headers.delete('content-type');
  const body = new FormData();
  for (const [key, value] of Object.entries((options.formData as object | undefined) ?? {}))
    body.append(key, String(value));
  body.append(String(options.name ?? 'file'), new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
  return { url: atBase(baseUrl, options.url), method: 'POST', headers, body };
}

/** Whatever host the build names, the call goes to the server under test. */
function atBase(baseUrl: string, url: unknown): string {
  const wanted = new URL(String(url), baseUrl);
  return new URL(wanted.pathname + wanted.search, baseUrl).href;
}

function headerObject(response: Response): Record<string, string> {
  return Object.fromEntries(response.headers);
}

/** WeChat hands over the text when it is no JSON. */
function parsed(text: string, adopt: (value: unknown) => unknown): unknown {
  try {
    return adopt(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Runs at most `size` jobs at once, the others in the order of their arrival. */
function queue(size: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (running >= size) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
