/** Sends one file to an endpoint that takes one, telling how much is sent. */
import Taro from '@tarojs/taro';
import { failureFrom, offline } from './failure';
import { addressOf } from './origin';
import { commonHeaders } from './transport';

export interface OutgoingFile {
  /** The local file: a path in WeChat, a blob's address on the web. */
  readonly path: string;
  readonly name: string;
  /** Makes a retry after a lost answer the same submission. */
  readonly key: string;
}

/** The answer's body. `to` is the path under /api. Throws `Failure`. */
export async function sendFile<T>(to: string, file: OutgoingFile, onPercent: (percent: number) => void): Promise<T> {
  const task = Taro.uploadFile({
    url: addressOf(`/api${to}`),
    filePath: file.path,
    fileName: file.name,
    name: 'file',
    header: { ...commonHeaders(), 'Idempotency-Key': file.key },
    timeout: 60_000,
  });
  task.progress?.(({ progress }) => onPercent(progress));
  const { statusCode, data } = await task.catch((): never => {
    throw offline();
  });
  const body: unknown = typeof data === 'string' ? JSON.parse(data) : data;
  if (statusCode >= 200 && statusCode < 300) return body as T;
  throw failureFrom(body);
}
