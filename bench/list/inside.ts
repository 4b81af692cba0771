/** A page of twenty letters through the store against the driver alone asking the same. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../bff/src/infra/embedded';
import { connect } from '../../bff/src/infra/mongo';
import { createLetterStore } from '../../bff/src/letters/store';
import { BUILDING_3, PROJECT } from '../../bff/src/testing/company';
import { manyLetters } from '../feed/letters';
import { print } from '../print';
import { compare, inProcess } from '../rounds';

const ROWS = 20;
const FILTER = {
  projectId: PROJECT,
  publishedAt: { $gt: new Date(0) },
  $and: [{ $or: [{ buildingIds: { $size: 0 } }, { buildingIds: BUILDING_3 }] }, {}],
};

const embedded = await startEmbedded({ dataDir: mkdtempSync(path.join(tmpdir(), 'jiashu-bench-')) });
const db = await connect(embedded.uri);
const store = createLetterStore(db);
await store.letters.insertMany(manyLetters(new Date()).letters);
await store.letters.createIndexes();
const asked = { projectId: PROJECT, buildingId: BUILDING_3 };
const driver = () =>
  db
    .collection('letters')
    .find(FILTER, { projection: { progress: 0, outbox: 0 } })
    .sort({ publishedAt: -1, _id: -1 })
    .limit(ROWS + 1)
    .toArray();
const through = () => store.outTo(asked, undefined, ROWS);
if ((await through()).length !== (await driver()).length) throw new Error('the two ask otherwise');
print(
  'a list of 20 letters from the database',
  await compare([inProcess('the driver', driver), inProcess('the store', through)], 15, 1_000),
  { cpu: 1.15 },
);
await db.close();
await embedded.stop();
process.exit(0);
