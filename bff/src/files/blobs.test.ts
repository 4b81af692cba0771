/** The two stores of bytes, a folder and an S3-compatible object store, held to one contract. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Blobs, folderBlobs, StoreFull } from './blobs';
import { s3Blobs } from './s3';

const NAME = 'ab0000000000000000000001-large.jpg';
const root = mkdtempSync(path.join(tmpdir(), 'jiashu-blobs-'));
const keys = { bucket: 'jiashu', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

let objects: S3rver;
let endpoint = '';
beforeAll(async () => {
  objects = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory: path.join(root, 's3') },
    configureBuckets: [{ name: 'jiashu', configs: [] }],
  });
  const { port } = await objects.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await objects.close();
  rmSync(root, { recursive: true, force: true });
});

describe.each<[string, () => Blobs]>([
  ['a folder', () => folderBlobs(path.join(root, 'folder'))],
  ['an object store', () => s3Blobs({ endpoint, ...keys })],
])('%s', (_, open) => {
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));

  test('gives back what it was given, whole or a span of it', async () => {
    const blobs = open();
    await blobs.put(NAME, bytes);
    expect(await blobs.size(NAME)).toBe(bytes.length);
    expect(await buffer(await blobs.get(NAME))).toEqual(bytes);
    expect(await buffer(await blobs.get(NAME, { from: 100, to: 299 }))).toEqual(bytes.subarray(100, 300));
    expect(await buffer(await blobs.get(NAME, { from: 199_990, to: 199_999 }))).toEqual(bytes.subarray(199_990));
  });

  test('put again is the new one, also by several at once', async () => {
    const blobs = open();
    await Promise.all([1, 2, 3, 4].map(() => blobs.put(NAME, Buffer.from('new'))));
    expect(String(await buffer(await blobs.get(NAME)))).toBe('new');
  });

  test('knows what it has not, and forgets what it is told to, twice over', async () => {
    const blobs = open();
    expect(await blobs.size('cd0000000000000000000002-large.jpg')).toBeNull();
    await blobs.put(NAME, bytes);
    await blobs.remove(NAME);
    await blobs.remove(NAME);
    expect(await blobs.size(NAME)).toBeNull();
  });
});

describe('a store without room', () => {
  const full = { status: 507, body: '<Error><Code>InsufficientStorage</Code></Error>' };
  const quota = { status: 403, body: '<Error><Code>QuotaExceeded</Code></Error>' };

  test.each([full, quota])('of objects says so: $status', async ({ status, body }) => {
    const server = await answering(status, body);
    const { port } = server.address() as AddressInfo;
    const blobs = s3Blobs({ endpoint: `http://127.0.0.1:${port}`, ...keys });
    await expect(blobs.put(NAME, Buffer.from('x'))).rejects.toBeInstanceOf(StoreFull);
    server.close();
  });

  test('of objects that refuses for another reason is our fault, with the reason', async () => {
    const server = await answering(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const { port } = server.address() as AddressInfo;
    const blobs = s3Blobs({ endpoint: `http://127.0.0.1:${port}`, ...keys });
    await expect(blobs.put(NAME, Buffer.from('x'))).rejects.toThrow('SignatureDoesNotMatch');
    server.close();
  });

  test('as a folder leaves no half file behind when a write fails', async () => {
    const place = path.join(root, 'half');
    const blobs = folderBlobs(place);
    // A name that is a folder can't be written over: the rename fails after the bytes are there.
    await blobs.put(`${NAME}/inside`, Buffer.from('x')).catch(() => {});
    const { mkdir } = await import('node:fs/promises');
    await mkdir(path.join(place, 'ab', NAME, 'taken'), { recursive: true });
    await expect(blobs.put(NAME, bytes())).rejects.toThrow();
    const left = readdirSync(place, { recursive: true }).filter((name) => String(name).includes('partial'));
    expect(left).toEqual([]);
  });
  const bytes = () => Buffer.alloc(10_000);
});

async function answering(status: number, body: string): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status).end(body));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}
