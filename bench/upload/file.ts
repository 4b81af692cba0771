/** What is uploaded, and how the whole request looks on the wire. */
import sharp from 'sharp';

/** A photo is decoded and made anew, a document kept as it is: there the copying is nearly all there is. */
export type Kind = 'photo' | 'document';

/** Which one this process was asked to serve. */
export const kind = JSON.parse(process.argv[2] ?? '"photo"') as Kind;

/** Four megabytes that begin and end as a PDF does; a phone's photo of twelve megapixels, about as large. */
export async function fileOf(which: Kind): Promise<Buffer> {
  if (which === 'document')
    return Buffer.from(`%PDF-1.7\n${'a page full of words and lines\n'.repeat(135_000)}%%EOF\n`);
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const;
  return sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#7a7a7a', noise } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** A few at once: so much data is bound by the copying, not by the waiting. */
export const CONNECTIONS = 4;

export function requestOf(address: string, headers: Readonly<Record<string, string>>, body: Buffer): Buffer {
  const all = { Host: '127.0.0.1', 'Content-Length': String(body.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([Buffer.from(`POST ${address} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`), body]);
}
