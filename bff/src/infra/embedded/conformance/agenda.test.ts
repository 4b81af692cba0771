import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import { expect, it } from 'vitest';
import { testDatabase } from './database';

const database = testDatabase();

it('agenda runs a job once among two workers', async () => {
  const collection = `jobs_${Date.now()}`;
  const uri = database.uri.replace(/\/[^/?]*(\?|$)/, `/${database.db.databaseName}$1`);
  const ran: string[] = [];
  const workers = await Promise.all(
    ['one', 'two'].map(async (name) => {
      const agenda = new Agenda({ backend: new MongoBackend({ address: uri, collection }), processEvery: '1 second' });
      agenda.define('say', async () => {
        ran.push(name);
      });
      await agenda.start();
      return agenda;
    }),
  );
  await workers[0]?.now('say', { word: 'hello' });
  await expect.poll(() => ran.length, { timeout: 30_000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(ran).toHaveLength(1);
  await Promise.all(workers.map((agenda) => agenda.stop()));
}, 60_000);
