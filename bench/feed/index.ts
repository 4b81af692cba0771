/** An authenticated GET through the whole app against node:http doing the same work. */
import { print } from '../print';
import { compare } from '../rounds';
import { serve, underLoad } from '../server';

export async function feed(): Promise<void> {
  const app = await serve('feed/app.ts');
  const raw = await serve('feed/raw.ts', { ...app.ready, remembers: false });
  const remembering = await serve('feed/raw.ts', { ...app.ready, remembers: true });
  for (const { ready } of [raw, remembering])
    if (shapeOf(app.ready.answer) !== shapeOf(ready.answer)) throw new Error('they answer otherwise');
  const contestants = [
    underLoad('node:http', raw),
    underLoad('node:http, remembering', remembering),
    underLoad('the app', app),
  ];
  const results = await compare(contestants, 15, 1_000);
  print(`feed of 20 letters, ${(app.ready.answer.length / 1024).toFixed(1)} KB`, results, { cpu: 1.35 });
  for (const server of [app, raw, remembering]) server.stop();
}

/** The answer without what differs from run to run: ids, moments, signatures. */
const shapeOf = (answer: string): string =>
  answer.replace(/\?exp=[^"]*|\d{13}_|[0-9a-f]{24}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
