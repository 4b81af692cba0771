/** Blobs in any S3-compatible object store (AWS, Aliyun OSS, Tencent COS, MinIO), path-style. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { S3Config } from '../infra/config';
import { type Blobs, StoreFull } from './blobs';

const TIMEOUT_MS = 15_000;
/** What stores answer when a quota or the disk is used up. */
const FULL = /QuotaExceeded|InsufficientStorage|StorageFull|EntityTooLarge/;

export function s3Blobs({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Config): Blobs {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const address = (name: string) => `${endpoint.replace(/\/$/, '')}/${bucket}/${name.slice(0, 2)}/${name}`;

  async function ask(name: string, init: RequestInit, allowed: readonly number[]): Promise<Response> {
    const answer = await client.fetch(address(name), { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (allowed.includes(answer.status)) return answer;
    const text = init.method === 'HEAD' ? '' : await answer.text();
    if (answer.status === 507 || FULL.test(text)) throw new StoreFull(text.slice(0, 200));
    throw new Error(`the object store answered ${init.method} with ${answer.status}: ${text.slice(0, 200)}`);
  }

  return {
    async put(name, bytes) {
      const answer = await ask(name, { method: 'PUT', body: new Uint8Array(bytes) }, [200, 201]);
      await answer.body?.cancel();
    },
    async size(name) {
      const answer = await ask(name, { method: 'HEAD' }, [200, 404]);
      return answer.status === 404 ? null : Number(answer.headers.get('Content-Length'));
    },
    async get(name, span) {
      const headers = span ? { Range: `bytes=${span.from}-${span.to}` } : {};
      const answer = await ask(name, { method: 'GET', headers }, [200, 206]);
      return Readable.fromWeb(answer.body as ReadableStream);
    },
    async remove(name) {
      const answer = await ask(name, { method: 'DELETE' }, [200, 204, 404]);
      await answer.body?.cancel();
    },
  };
}
