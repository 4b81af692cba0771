/** An authenticated GET through the whole app against node:http doing the same work. */
import { print } from '../print';
import { compare } from '../rounds';
import { serve, underLoad } from '../server';

export async function feed(): Promise<void> {
  const app = await serve('feed/app.ts');
  const raw = await serve('feed/raw.ts', app.ready);
  const results = await compare([underLoad('node:http', raw), underLoad('the app', app)], 15, 1_000);
  print(`feed of 20 letters, ${(app.ready.answer.length / 1024).toFixed(1)} KB`, results, { cpu: 1.35 });
  app.stop();
  raw.stop();
}
