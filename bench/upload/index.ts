/** A document through the whole app, as multipart, against the same bytes as a bare body. */
import { print } from '../print';
import { compare } from '../rounds';
import { serve, underLoad } from '../server';

export async function upload(): Promise<void> {
  const app = await serve('upload/app.ts');
  const raw = await serve('upload/raw.ts');
  const results = await compare([underLoad('a bare body', raw), underLoad('the app', app)], 9, 2_000);
  print('a document of 4 MB', results, { throughput: 0.85 });
  for (const server of [app, raw]) server.stop();
}
