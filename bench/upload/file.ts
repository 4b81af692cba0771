/** What is uploaded: four megabytes that begin and end as a PDF does. */
export const PDF = `%PDF-1.7\n${'a page full of words and lines\n'.repeat(135_000)}%%EOF\n`;

/** A few at once: so much data is bound by the copying, not by the waiting. */
export const CONNECTIONS = 4;

/** The whole request as it goes over the wire. */
export function requestOf(address: string, headers: Readonly<Record<string, string>>, body: string): string {
  const all = { Host: '127.0.0.1', 'Content-Length': String(Buffer.byteLength(body)), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `POST ${address} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
