/** A file through the whole app, as multipart, against the same bytes as a bare body. */
import { print } from '../print';
import { compare } from '../rounds';
import { serve, underLoad } from '../server';
import type { Kind } from './file';

export async function upload(): Promise<void> {
  await row('photo', 'a photo of twelve megapixels', 4_000, { throughput: 0.85 });
  await row('document', 'a document of 4 MB', 2_000, {});
}

async function row(kind: Kind, title: string, ms: number, goals: { throughput?: number }): Promise<void> {
  const app = await serve('upload/app.ts', kind);
  const raw = await serve('upload/raw.ts', kind);
  const results = await compare([underLoad('a bare body', raw), underLoad('the app', app)], 9, ms);
  print(title, results, goals);
  for (const server of [app, raw]) server.stop();
}
