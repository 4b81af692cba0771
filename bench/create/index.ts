/** A validated POST that makes something, through the whole app and through node:http around the same command. */
import { print } from '../print';
import { compare } from '../rounds';
import { serve, underLoad } from '../server';

export async function create(): Promise<void> {
  const app = await serve('create/app.ts');
  const raw = await serve('create/raw.ts');
  const results = await compare([underLoad('node:http', raw), underLoad('the app', app)], 15, 1_000);
  print('a question asked about a project', results, { cpu: 1.35 });
  for (const server of [app, raw]) server.stop();
}
