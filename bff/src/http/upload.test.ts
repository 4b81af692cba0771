import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from './errors';
import { readUpload } from './upload';

const LIMIT = 64 * 1024;
const server = createServer(async (req, res) => {
  if (req.url === '/later') return;
  const answer = await readUpload(req, LIMIT).then(
    ({ bytes, filename }) => ({ filename, bytes: bytes.toString('base64') }),
    (error) => ({ code: (error as AppError).code }),
  );
  res.end(JSON.stringify(answer));
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => void server.close(resolve)));

type Answer = Partial<Record<'filename' | 'bytes' | 'code', string>>;

const TYPE = 'multipart/form-data; boundary=edge';
const HEAD = '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n';
const formOf = (bytes: Uint8Array | string, head = HEAD) =>
  Buffer.concat([Buffer.from(head), Buffer.from(bytes as string), Buffer.from('\r\n--edge--\r\n')]);

/** Sends the pieces one after another; without a length unless one is given. */
async function send(pieces: readonly Buffer[], headers: Record<string, string | number> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { port, method: 'POST', headers: { 'Content-Type': TYPE, ...headers }, agent: false };
    const sending = request(options, resolve).on('error', reject);
    for (const piece of pieces) sending.write(piece);
    sending.end();
  });
  return JSON.parse(Buffer.concat(await answer.toArray()).toString()) as Answer;
}

describe('a form with one file', () => {
  test('gives its bytes and its name, however it is cut into pieces', async () => {
    const chunk = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(chunk, { maxLength: 5 }),
        fc.nat(300),
        fc.boolean(),
        async (chunks, cut, isAnnounced) => {
          const bytes = Buffer.concat(chunks);
          const form = formOf(bytes);
          const length: Record<string, number> = isAnnounced ? { 'Content-Length': form.length } : {};
          const answer = await send([form.subarray(0, cut), form.subarray(cut)], length);
          expect(answer).toEqual({ filename: 'a.jpg', bytes: bytes.toString('base64') });
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['台账 2026.xlsx', 'filename="台账 2026.xlsx"'],
    ['a.pdf', 'filename="a.pdf"; name="file"'],
    ['', 'filename=""'],
  ])('is called %j', async (filename, said) => {
    const head = `--edge\r\nContent-Disposition: form-data; name="file"; ${said}\r\n\r\n`;
    expect(await send([formOf('x', head)])).toMatchObject({ filename });
  });

  test('may stand between a prettier boundary', async () => {
    expect(await send([formOf('x')], { 'Content-Type': 'multipart/form-data; boundary="edge"' })).toHaveProperty(
      'bytes',
    );
  });

  test('may be as large as the limit', async () => {
    expect(await send([formOf(Buffer.alloc(LIMIT))])).toHaveProperty('bytes');
  });
});

describe('what is refused', () => {
  const field = '--edge\r\nContent-Disposition: form-data; name="file"\r\n\r\n';

  test.each<[string, string, Buffer, Record<string, string>]>([
    ['no form', 'unsupported', Buffer.from('{}'), { 'Content-Type': 'application/json' }],
    ['a form without a boundary', 'malformed', formOf('x'), { 'Content-Type': 'multipart/form-data' }],
    ['another boundary than was said', 'malformed', formOf('x'), { 'Content-Type': `${TYPE}s` }],
    ['a field instead of a file', 'malformed', formOf('x', field), {}],
    ['a file and a field', 'malformed', Buffer.concat([Buffer.from(`${HEAD}x\r\n`), formOf('y', field)]), {}],
    ['two files', 'malformed', Buffer.concat([Buffer.from(`${HEAD}x\r\n`), formOf('y')]), {}],
    ['no file at all', 'malformed', Buffer.from('--edge--\r\n'), {}],
    ['nothing', 'malformed', Buffer.alloc(0), {}],
    ['a form that breaks off', 'malformed', formOf('x').subarray(0, -6), {}],
    ['a head that is no text', 'malformed', Buffer.from(formOf('x').toString().replace('a.jpg', '\xff'), 'latin1'), {}],
    ['a byte too many', 'tooLarge', formOf(Buffer.alloc(LIMIT + 1)), {}],
    ['far too much', 'tooLarge', formOf(Buffer.alloc(LIMIT * 8)), {}],
  ])('%s is %s', async (_, code, form, headers) => {
    expect(await send([form], headers)).toEqual({ code });
    expect(await send([form], { ...headers, 'Content-Length': String(form.length) })).toEqual({ code });
  });

  test.each([
    ['while he sends', (read: () => void) => read()],
    [
      'before anybody listened',
      (read: () => void, gone: Promise<unknown>) => void gone.then(() => setTimeout(read, 20)),
    ],
  ])('a sender who hangs up %s is malformed', async (_, when) => {
    const { port } = server.address() as AddressInfo;
    const headers = { 'Content-Type': TYPE, 'Content-Length': '2000' };
    const refused = new Promise<unknown>((resolve) => {
      server.once('request', (req: IncomingMessage) => {
        when(() => void readUpload(req, LIMIT).catch(resolve), new Promise((gone) => req.once('close', gone)));
      });
    });
    const sending = request({ port, path: '/later', method: 'POST', headers, agent: false }).on('error', () => {});
    sending.write(formOf('x'), () => setTimeout(() => sending.destroy(), 20));
    expect(await refused).toMatchObject({ name: 'AppError', code: 'malformed' });
  });
});
