/** Nobody fills the disk with files that belong to nothing; who uses what he sent has room again. */
import { randomUUID } from 'node:crypto';
import { homes } from '@jiashu/shared/homes/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PROJECT, personId } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { picture } from './testing/photos';

const MOST = 5;
const DAY_MS = 86_400_000;

let house: House;
let bytes: Buffer;
beforeAll(async () => {
  house = await openHouse({ UNUSED_FILES: String(MOST) });
  bytes = await picture(40, 30).jpeg().toBuffer();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.at(NOW);
  await house.db.collection('photos').deleteMany({});
});

async function send(key: string = randomUUID()) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'photo.jpg');
  const headers = { Authorization: `Bearer ${await house.token('visitor')}`, 'Idempotency-Key': key };
  const answer = await fetch(`${house.url}/api/photos`, { method: 'POST', body: form, headers });
  const body = (await answer.json()) as { id: string; error?: { code: string; data: { message: string }[] } };
  return { status: answer.status, retryAfter: answer.headers.get('Retry-After'), body };
}
const several = (count: number) => Promise.all(Array.from({ length: count }, () => send()));
const kept = () => house.db.collection('photos').countDocuments({ personId: personId('visitor') });
const use = async (photoIds: string[]) =>
  (await house.as('visitor', homes)).requestBinding({
    projectId: PROJECT,
    home: '3 栋',
    name: '来客',
    note: '',
    photoIds,
  });

test('of many at the same moment just as many are taken as there is room for', async () => {
  const answers = await several(12);
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(MOST).fill(201), ...Array(12 - MOST).fill(429)]);
  expect(await kept()).toBe(MOST);
});

test('who has no room is told why and until when; others have theirs', async () => {
  await send();
  house.at(new Date(NOW.getTime() + 3_600_000));
  await several(MOST - 1);
  const { status, retryAfter, body } = await send();
  expect([status, body.error?.code]).toEqual([429, 'tooMany']);
  expect(body.error?.data[0]?.message).toContain(`${MOST} 个还没用上的文件`);
  expect(Number(retryAfter)).toBe(23 * 3_600);
  await expect(house.capabilities.photos.take(randomUUID(), personId('owner'), bytes, NOW)).resolves.toBeDefined();
});

test('what is used makes room, all or nothing', async () => {
  const ids = (await several(MOST)).map(({ body }) => body.id);
  expect((await use([...ids.slice(0, 2), 'a'.repeat(24)])).status).toBe(400);
  expect((await send()).status).toBe(429);
  expect((await use(ids.slice(0, 2))).status).toBe(201);
  expect((await several(3)).map(({ status }) => status).sort()).toEqual([201, 201, 429]);
});

test('one sent again after its answer was lost is the same file, room or not', async () => {
  const key = randomUUID();
  const first = await send(key);
  await several(MOST - 1);
  expect(await send(key)).toMatchObject({ status: 201, body: { id: first.body.id } });
  expect(await kept()).toBe(MOST);
});

test('what was not used for a day makes room, too, and so does what a crash left behind', async () => {
  const [one] = await several(MOST);
  await house.db
    .collection('photos')
    .updateOne({ _id: one!.body.id as never }, { $set: { subject: { kind: 'binding', id: 'b'.repeat(24) } } });
  await house.jobs.run('files.sweep');
  expect((await several(2)).map(({ status }) => status).sort()).toEqual([201, 429]);
  house.at(new Date(NOW.getTime() + DAY_MS + 60_000));
  await house.jobs.run('files.sweep');
  expect((await several(MOST)).map(({ status }) => status)).toEqual(Array(MOST).fill(201));
});
