/** Opens the one file of a multipart request as a stream; nothing is buffered or written here. */
import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import type { Upload } from './context';
import { AppError } from './errors';

/** 12 MB: a phone's photo at full size. */
const FILE_LIMIT = 12 * 1024 * 1024;

/** Hands the file to `take` and gives back what it returns. Throws `malformed`, `unsupported`, `tooLarge`. */
export function openUpload<T>(request: IncomingMessage, take: (upload: Upload) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const form = parser(request);
    let taken: Promise<T> | null = null;
    const fail = (error: unknown) => {
      request.unpipe(form);
      request.resume();
      reject(error);
    };
    form.on('file', (_field, stream, filename) => {
      if (taken) return fail(new AppError('malformed'));
      stream.on('limit', () => stream.destroy(new AppError('tooLarge')));
      taken = take({ stream, filename });
      taken.then(resolve, fail);
    });
    form.on('finish', () => taken ?? fail(new AppError('malformed')));
    form.on('error', (cause) => fail(new AppError('malformed', { cause })));
    request.on('aborted', () => form.destroy(new AppError('malformed')));
    request.pipe(form);
  });
}

function parser(request: IncomingMessage): BusboyInstance {
  if (!request.headers['content-type']?.startsWith('multipart/form-data')) throw new AppError('unsupported');
  const limits = { files: 1, fields: 0, fileSize: FILE_LIMIT, parts: 1 };
  return Busboy({ headers: request.headers as BusboyHeaders, limits });
}
