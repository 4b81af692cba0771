/** The whole app taking a file as multipart/form-data, with the database answering from memory. */
import { listening, openCompany, signIn } from '../company';
import { report } from '../server';
import { CONNECTIONS, fileOf, kind, requestOf } from './file';

const BOUNDARY = 'a-line-between-the-parts';
const BODY = Buffer.concat([
  Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="file"\r\n\r\n`),
  await fileOf(kind),
  Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
]);
const ADDRESS = kind === 'photo' ? '/api/photos' : `/api/documents?name=${encodeURIComponent('回复函')}`;

const { app, keeping } = await openCompany();
const port = await listening(app.koa.callback());
const headers = {
  Authorization: `Bearer ${await signIn(port, 'editor')}`,
  'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
};
keeping.now = true;
for (const key of ['sent-for-the-first-time', 'sent-again-and-again'])
  await send({ ...headers, 'Idempotency-Key': key });
const request = requestOf(ADDRESS, { ...headers, 'Idempotency-Key': 'sent-again-and-again' }, BODY);
report({ port, request, connections: CONNECTIONS, answer: '', headers: {} });

async function send(given: Record<string, string>): Promise<void> {
  const body = new Uint8Array(BODY);
  const answer = await fetch(`http://127.0.0.1:${port}${ADDRESS}`, { method: 'POST', headers: given, body });
  if (answer.status !== 201) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
}
