/** The same file as a bare body on node:http, looked at and kept the same way. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import rawBody from 'raw-body';
import { folderBlobs } from '../../bff/src/files/blobs';
import { requirePdf } from '../../bff/src/files/pdf';
import { renditionsOf } from '../../bff/src/files/renditions';
import { newId } from '../../bff/src/infra/ids';
import { listening } from '../company';
import { report } from '../server';
import { CONNECTIONS, fileOf, kind, requestOf } from './file';

const blobs = folderBlobs(mkdtempSync(path.join(tmpdir(), 'jiashu-bench-')));
const name = `${newId()}-file`;
const keep = {
  async photo(bytes: Buffer) {
    const { large, small } = await renditionsOf(bytes);
    await Promise.all([blobs.put(`${name}-large.jpg`, large), blobs.put(`${name}-small.jpg`, small)]);
  },
  async document(bytes: Buffer) {
    requirePdf(bytes);
    await blobs.put(`${name}.pdf`, bytes);
  },
};

const port = await listening(async (request, response) => {
  const bytes = await rawBody(request);
  await keep[kind](bytes);
  const text = JSON.stringify({ name, bytes: bytes.length });
  response.statusCode = 201;
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
});
const request = requestOf('/files', {}, await fileOf(kind));
report({ port, request, connections: CONNECTIONS, answer: '', headers: {} });
