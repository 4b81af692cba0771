/** The whole app serving one owner's feed of twenty letters with the database answering from memory. */
import { HOME } from '../../bff/src/testing/company';
import { listening, openCompany, signIn } from '../company';
import { report } from '../server';
import { manyLetters } from './letters';

const ROWS = 20;
const ADDRESS = `/api/homes/${HOME}/letters?limit=${ROWS}`;

const { world, app, keeping } = await openCompany();
const { letters, photos } = manyLetters(new Date());
await world.db.models.Letter!.insertMany(letters);
await world.db.models.Photo!.insertMany(photos);
const port = await listening(app.koa.callback());
const token = await signIn(port, 'owner');

const before = await feed();
keeping.now = true;
await feed();
const answer = await feed();
if (withoutSignatures(answer.text) !== withoutSignatures(before.text)) throw new Error('the stub answers otherwise');
const request = `GET ${ADDRESS} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`;
report({ port, request, answer: answer.text, headers: answer.headers });

async function feed() {
  const answer = await fetch(`http://127.0.0.1:${port}${ADDRESS}`, { headers: { Authorization: `Bearer ${token}` } });
  const text = await answer.text();
  const items = (JSON.parse(text) as { items?: unknown[] }).items ?? [];
  if (items.length !== ROWS) throw new Error(`${items.length} letters: ${text.slice(0, 200)}`);
  return { text, headers: Object.fromEntries(answer.headers) };
}

/** Pictures are signed for a time that moves. */
function withoutSignatures(text: string): string {
  return text.replace(/\?exp=[^"]*/g, '');
}
