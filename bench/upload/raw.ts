/** The same document as a bare body on node:http, looked at and kept the same way. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import rawBody from 'raw-body';
import { folderBlobs } from '../../bff/src/files/blobs';
import { requirePdf } from '../../bff/src/files/pdf';
import { newId } from '../../bff/src/infra/ids';
import { listening } from '../company';
import { report } from '../server';
import { CONNECTIONS, PDF, requestOf } from './file';

const blobs = folderBlobs(mkdtempSync(path.join(tmpdir(), 'jiashu-bench-')));
const name = `${newId()}-file.pdf`;

const port = await listening(async (request, response) => {
  const bytes = await rawBody(request);
  requirePdf(bytes);
  await blobs.put(name, bytes);
  const text = JSON.stringify({ name, bytes: bytes.length });
  response.statusCode = 201;
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
});
const request = requestOf('/documents', { 'Content-Type': 'application/pdf' }, PDF);
report({ port, request, connections: CONNECTIONS, answer: '', headers: {} });
