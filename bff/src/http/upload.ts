/**
 * Reads the one file of a multipart request, whole and into one buffer: whoever takes a file in looks at all of it, and
 * a file that is copied from stream to stream costs more than its checking.
 */
import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream';
import { getMultipartBoundary, MaxFileSizeExceededError, parseMultipart } from '@remix-run/multipart-parser';
import { AppError } from './errors';

export interface Upload {
  readonly bytes: Buffer;
  /** As the sender calls it; empty when he doesn't. */
  readonly filename: string;
}

/** 12 MB, where an endpoint says no other limit. */
const USUAL_LIMIT = 12 * 1024 * 1024;
/** What a form writes around its file. */
const AROUND = 16 * 1024;

/** Throws `unsupported` for what is no form, `malformed` unless it holds one whole file, `tooLarge`. */
export async function readUpload(request: IncomingMessage, limit: true | number): Promise<Upload> {
  const most = limit === true ? USUAL_LIMIT : limit;
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) throw new AppError('unsupported');
  const boundary = getMultipartBoundary(type);
  if (!boundary) throw new AppError('malformed');
  return fileOf(await bodyOf(request, most + AROUND), boundary, most);
}

/** Into one buffer that is large enough from the start: a file is never in memory twice. */
function bodyOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? most);
  if (announced > most) throw new AppError('tooLarge');
  const body = Buffer.allocUnsafeSlow(announced);
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      if (length + chunk.length > announced) reject(new AppError('tooLarge'));
      length += chunk.copy(body, length);
    });
    // Hears of an end or a break that came before, too.
    finished(request, (cause) =>
      cause ? reject(new AppError('malformed', { cause })) : resolve(body.subarray(0, length)),
    );
  });
}

function fileOf(body: Buffer, boundary: string, maxFileSize: number): Upload {
  try {
    const parts = [...parseMultipart(body, { boundary, maxFileSize, maxParts: 1 })];
    const filename = parts[0]?.filename;
    if (filename === undefined) throw new AppError('malformed');
    return { bytes: joined(parts[0]!.content), filename };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(cause instanceof MaxFileSizeExceededError ? 'tooLarge' : 'malformed', { cause });
  }
}

/** The parser leaves the bytes where they are: read from one buffer, they are one piece of it. */
function joined(pieces: readonly Uint8Array[]): Buffer {
  const [one, ...more] = pieces;
  return one && more.length === 0 ? Buffer.from(one.buffer, one.byteOffset, one.length) : Buffer.concat(pieces);
}
