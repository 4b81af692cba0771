/** An authenticated GET through the whole app against node:http doing the same work. */
import { print } from '../print';
import { compare } from '../rounds';
import { serve, underLoad } from '../server';

export async function feed(): Promise<void> {
  const app = await serve('feed/app.ts');
  const raw = await serve('feed/raw.ts', app.ready);
  if (shapeOf(app.ready.answer) !== shapeOf(raw.ready.answer)) throw new Error('the two answer otherwise');
  const results = await compare([underLoad('node:http', raw), underLoad('the app', app)], 15, 1_000);
  print(`feed of 20 letters, ${(app.ready.answer.length / 1024).toFixed(1)} KB`, results, { cpu: 1.35 });
  app.stop();
  raw.stop();
}

/** The answer without what differs from run to run: ids, moments, signatures. */
const shapeOf = (answer: string): string =>
  answer.replace(/\?exp=[^"]*|\d{13}_|[0-9a-f]{24}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
