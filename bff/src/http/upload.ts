/** Opens the one file of a multipart request as a stream; nothing is buffered or written here. */
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import type { Upload } from './context';
import { AppError } from './errors';

/** 12 MB, where an endpoint says no other limit. */
const USUAL_LIMIT = 12 * 1024 * 1024;
/** Whatever comes beside the one file. */
const TOO_MUCH = ['filesLimit', 'fieldsLimit', 'partsLimit'] as const;

/** Hands the file to `take` and gives back what it returns. Throws `malformed`, `unsupported`, `tooLarge`. */
export async function openUpload<T>(
  request: IncomingMessage,
  most: true | number,
  take: (upload: Upload) => Promise<T>,
): Promise<T> {
  const limit = most === true ? USUAL_LIMIT : most;
  const form = parser(request, limit);
  const announced = Number(request.headers['content-length'] ?? limit);
  return new Promise((resolve, reject) => {
    // Ends only once the whole form was read without a fault: who reads it keeps nothing of a broken one.
    const whole = new PassThrough().on('error', reject);
    let found = false;
    const fail = (error: AppError) => {
      request.unpipe(form);
      request.resume();
      whole.destroy(error);
    };
    const malformed = (cause?: unknown) => fail(new AppError('malformed', { cause }));
    form.on('file', (_field, stream, filename) => {
      found = true;
      stream.on('limit', () => fail(new AppError('tooLarge'))).on('error', malformed);
      stream.pipe(whole, { end: false });
      take({ stream: whole, filename, most: Math.min(announced, limit) }).then(resolve, reject);
    });
    for (const event of TOO_MUCH) form.on(event, () => malformed());
    form.on('finish', () => (found ? whole.end() : malformed()));
    form.on('error', malformed);
    request.on('aborted', () => malformed());
    request.pipe(form);
  });
}

function parser(request: IncomingMessage, mostBytes: number): BusboyInstance {
  if (!request.headers['content-type']?.startsWith('multipart/form-data')) throw new AppError('unsupported');
  const limits = { files: 1, fields: 0, fileSize: mostBytes, parts: 1 };
  try {
    return Busboy({ headers: request.headers as BusboyHeaders, limits });
  } catch (cause) {
    throw new AppError('malformed', { cause });
  }
}
