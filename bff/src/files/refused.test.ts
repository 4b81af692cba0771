/** What is not one whole photo is refused, and leaves nothing behind. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type House, NOW, openHouse } from '../testing/house';
import { fromPhone, kept, type Part, picture, send } from './testing/photos';

const MB = 1024 * 1024;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.at(NOW));

describe('what is not one whole photo', () => {
  const jpeg = () => picture(1600, 1200).jpeg().toBuffer();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

  test.each<[string, () => Promise<readonly Part[]> | readonly Part[], number, string]>([
    [
      'a photo cut off half way',
      async () => [['file', (await jpeg()).subarray(0, 4_000), 'a.jpg']],
      415,
      'unsupported',
    ],
    ['an SVG', () => [['file', svg, 'a.svg']], 415, 'unsupported'],
    ['an SVG called JPEG', () => [['file', svg, 'a.jpg']], 415, 'unsupported'],
    ['words called HEIC', () => [['file', 'ftypheic and nothing else', 'a.heic']], 415, 'unsupported'],
    ['a script that begins like a GIF', () => [['file', 'GIF89a/*\u0000*/=1;alert(1)//', 'a.gif']], 415, 'unsupported'],
    [
      'a page that begins like a JPEG',
      () => [['file', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<html><script>')]), 'a.jpg']],
      415,
      'unsupported',
    ],
    ['a GIF', async () => [['file', await picture(9, 9).gif().toBuffer(), 'a.gif']], 415, 'unsupported'],
    ['a TIFF', async () => [['file', await picture(9, 9).tiff().toBuffer(), 'a.tif']], 415, 'unsupported'],
    [
      'a picture of 56 million points in few bytes',
      async () => [['file', await picture(8_000, 7_000).png().toBuffer(), 'a.png']],
      415,
      'unsupported',
    ],
    ['nothing', () => [['file', '', 'a.jpg']], 415, 'unsupported'],
    ['thirteen megabytes', () => [['file', Buffer.alloc(13 * MB), 'a.jpg']], 413, 'tooLarge'],
    [
      'thirteen megabytes behind a good photo',
      async () => [['file', Buffer.concat([await jpeg(), Buffer.alloc(13 * MB)]), 'a.jpg']],
      413,
      'tooLarge',
    ],
    [
      'two photos',
      async () => [
        ['file', await jpeg(), 'a.jpg'],
        ['file', await jpeg(), 'b.jpg'],
      ],
      400,
      'malformed',
    ],
    [
      'a photo and a field',
      async () => [
        ['file', await jpeg(), 'a.jpg'],
        ['title', 'x'],
      ],
      400,
      'malformed',
    ],
    ['a field and no photo', () => [['title', 'x']], 400, 'malformed'],
    ['no part at all', () => [], 400, 'malformed'],
  ])('%s is refused in Chinese and nothing is kept', async (_, parts, status, code) => {
    const before = await kept(house);
    const answer = await send(house, await parts());
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(answer.body.error?.message).toMatch(/[一-鿿]/);
    expect(await kept(house)).toEqual(before);
  });

  test.each([
    ['JSON', { 'Content-Type': 'application/json' }, '{}', 415],
    ['a form without a boundary', { 'Content-Type': 'multipart/form-data' }, 'x', 400],
    [
      'a form that never ends',
      { 'Content-Type': 'multipart/form-data; boundary=b' },
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n\u00ff',
      400,
    ],
  ])('%s is refused', async (_, headers, body, status) => {
    const before = await kept(house);
    const Authorization = `Bearer ${await house.token('owner')}`;
    const answer = await fetch(`${house.url}/api/photos`, {
      method: 'POST',
      body,
      headers: { Authorization, 'Idempotency-Key': randomUUID(), ...headers },
    });
    expect(answer.status).toBe(status);
    expect(await kept(house)).toEqual(before);
  });

  test('is not even read from somebody who has not signed in, nor without a key', async () => {
    const photo: readonly Part[] = [['file', await jpeg(), 'a.jpg']];
    const before = await kept(house);
    expect((await send(house, photo, { Authorization: '' })).status).toBe(401);
    expect((await send(house, photo, { 'Idempotency-Key': '' })).status).toBe(400);
    expect(await kept(house)).toEqual(before);
  });
});

test('an upload that breaks off leaves no file and no record, and its key may be used again', async () => {
  const before = await kept(house);
  const whole = await fromPhone();
  const key = randomUUID();
  await breakOff(whole.subarray(0, whole.length / 2), key);
  await sleep(300);
  await vi.waitFor(async () => expect(await kept(house)).toEqual(before), { timeout: 10_000 });
  const again = await send(house, [['file', whole, 'a.jpg']], { 'Idempotency-Key': key });
  expect(again.status).toBe(201);
  expect((await kept(house)).files).toHaveLength(before.files.length + 2);
});

/** Sends the head and half of a photo and hangs up. */
async function breakOff(half: Buffer, key: string): Promise<void> {
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n';
  const headers = {
    Authorization: `Bearer ${await house.token('owner')}`,
    'Content-Type': 'multipart/form-data; boundary=b',
    'Content-Length': head.length + half.length * 2,
    'Idempotency-Key': key,
  };
  await new Promise<void>((resolve) => {
    const sending = request(`${house.url}/api/photos`, { method: 'POST', headers });
    sending.on('error', () => resolve());
    sending.write(head);
    sending.write(half, () => setTimeout(() => sending.destroy(new Error('gone')), 100));
  });
}
