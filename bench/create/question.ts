/** What is created: a question about a project, and how it is asked on the wire. */
import { PROJECT } from '../../bff/src/testing/company';

export const ROUTE = 'prospects.ask';
export const ADDRESS = `/api/projects/${PROJECT}/questions`;
const BODY = JSON.stringify({ text: '地下车库的产权车位什么时候开始卖，一个家庭能买几个？' });

export const headersOf = (token: string, key: string) => ({
  Host: '127.0.0.1',
  Authorization: `Bearer ${token}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': key,
  'Content-Length': String(Buffer.byteLength(BODY)),
});

/** The whole request as it goes over the wire. */
export function requestOf(token: string): string {
  const lines = Object.entries(headersOf(token, 'asked-again-and-again')).map(([name, value]) => `${name}: ${value}`);
  return `POST ${ADDRESS} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${BODY}`;
}

/** Asks once; gives the answer's text. Throws when it isn't a 201. */
export async function ask(port: number, token: string, key: string): Promise<string> {
  const { Host: _h, 'Content-Length': _l, ...headers } = headersOf(token, key);
  const answer = await fetch(`http://127.0.0.1:${port}${ADDRESS}`, { method: 'POST', headers, body: BODY });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`answered ${answer.status}: ${text}`);
  return text;
}
