import { randomBytes, randomUUID } from 'node:crypto';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { personId } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { heic } from './testing/heic';
import { fromPhone, kept, picture, send } from './testing/photos';

const HOUR = 3_600_000;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.at(NOW));

const sendPhoto = (bytes: Buffer | string, filename = 'photo.jpg') => send(house, [['file', bytes, filename]]);

const fetchPicture = async (path: string) => {
  const answer = await fetch(house.url + path);
  return {
    status: answer.status,
    type: answer.headers.get('Content-Type'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
};

describe('a photo from a phone', () => {
  test('is kept upright in 1280 and 320, and says nothing of where and with what it was taken', async () => {
    const original = await fromPhone();
    expect(original.includes('A phone')).toBe(true);
    expect((await sharp(original).metadata()).orientation).toBe(6);

    const { status, body } = await sendPhoto(original);
    expect(status).toBe(201);
    expect(body).toMatchObject({ width: 853, height: 1280 });
    for (const [path, width, height] of [
      [body.large, 853, 1280],
      [body.small, 213, 320],
    ] as const) {
      const { status: found, type, bytes } = await fetchPicture(path);
      expect([found, type]).toEqual([200, 'image/jpeg']);
      const metadata = await sharp(bytes).metadata();
      expect(metadata).toMatchObject({ format: 'jpeg', width, height });
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(bytes.includes('Exif') || bytes.includes('A phone')).toBe(false);
    }
  });

  test('that is small already is not blown up', async () => {
    const { body } = await sendPhoto(await picture(200, 100).jpeg().toBuffer());
    expect(body).toMatchObject({ width: 200, height: 100 });
    expect((await sharp((await fetchPicture(body.small)).bytes).metadata()).width).toBe(200);
  });

  test.each([
    ['PNG with glass in it', () => picture(400, 300).ensureAlpha(0.5).png().toBuffer()],
    ['WebP', () => picture(400, 300).webp().toBuffer()],
  ])('may be %s, and becomes JPEG whatever it is called', async (_, make) => {
    const { status, body } = await sendPhoto(await make(), 'photo.txt');
    expect(status).toBe(201);
    expect((await sharp((await fetchPicture(body.large)).bytes).metadata()).format).toBe('jpeg');
  });

  test('may be HEIC, as iPhones save it: it is decoded, and becomes JPEG', async () => {
    const { status, body } = await sendPhoto(heic(), 'IMG_0001.HEIC');
    expect(status).toBe(201);
    expect(body).toMatchObject({ width: 64, height: 48 });
    const { bytes } = await fetchPicture(body.large);
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    for (const [seen, drawn] of [
      [at(32, 8), [247, 242, 232]],
      [at(32, 40), [178, 58, 40]],
    ] as const)
      for (const [channel, value] of drawn.entries()) expect(Math.abs(seen[channel]! - value)).toBeLessThan(8);
  });

  test('in HEIC cut off is refused', async () => {
    expect((await sendPhoto(heic().subarray(0, 900), 'IMG_0001.HEIC')).status).toBe(415);
  });

  test('with the film that many phones put behind it is taken as a photo, and the film is gone', async () => {
    const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), randomBytes(40_000)]);
    const { status, body } = await sendPhoto(Buffer.concat([await picture(400, 300).jpeg().toBuffer(), film]));
    expect(status).toBe(201);
    expect((await fetchPicture(body.large)).bytes.includes('ftypmp42')).toBe(false);
  });

  test('sent again with the same key is one photo', async () => {
    const jpeg = await picture(400, 300).jpeg().toBuffer();
    const before = await kept(house);
    const key = { 'Idempotency-Key': randomUUID() };
    const [one, two] = [
      await send(house, [['file', jpeg, 'a.jpg']], key),
      await send(house, [['file', jpeg, 'a.jpg']], key),
    ];
    expect(two.body.id).toBe(one.body.id);
    expect((await kept(house)).records).toBe(before.records + 1);
  });
});

test('a photo once taken is never exchanged for another, whatever is sent later with its key', async () => {
  const key = { 'Idempotency-Key': randomUUID() };
  const first = await send(house, [['file', await picture(640, 480).jpeg().toBuffer(), 'a.jpg']], key);
  const before = (await fetchPicture(first.body.large)).bytes;
  // A day later the answer is forgotten, the key still leads to the same record.
  await house.db.collection('idempotency').deleteMany({});
  const other = await picture(320, 200).negate().jpeg().toBuffer();
  const { body } = await send(house, [['file', other, 'b.jpg']], key);
  expect(body).toMatchObject({ id: first.body.id, width: 640, height: 480 });
  expect((await fetchPicture(first.body.large)).bytes.equals(before)).toBe(true);
});

describe('the address of a picture of a case', () => {
  test('is dead within five minutes, and good for two and a half at least', async () => {
    const { photos } = house.capabilities;
    const { body } = await sendPhoto(await picture(640, 480).jpeg().toBuffer());
    await photos.attach([body.id], personId('owner'), { kind: 'repair', id: 'b'.repeat(24) });
    const [shown] = await photos.show([body.id], NOW);
    const { large, small } = shown!;
    const answer = await fetch(house.url + large);
    expect([answer.status, Number(/max-age=(\d+)/.exec(answer.headers.get('Cache-Control')!)![1])]).toEqual([200, 300]);
    house.at(new Date(NOW.getTime() + 150_000 - 1));
    expect((await fetchPicture(large)).status).toBe(200);
    house.at(new Date(NOW.getTime() + 300_000));
    expect([(await fetchPicture(large)).status, (await fetchPicture(small)).status]).toEqual([404, 404]);
  });
});

describe('the address of a picture', () => {
  async function sent() {
    const { body } = await sendPhoto(await picture(640, 480).jpeg().toBuffer());
    return body;
  }

  test('works for anybody who was given it, for an hour at least', async () => {
    const { large } = await sent();
    expect((await fetchPicture(large)).status).toBe(200);
    house.at(new Date(NOW.getTime() + HOUR));
    expect((await fetchPicture(large)).status).toBe(200);
  });

  test('ends after two hours at most', async () => {
    const { large, small } = await sent();
    house.at(new Date(NOW.getTime() + 2 * HOUR));
    expect([(await fetchPicture(large)).status, (await fetchPicture(small)).status]).toEqual([404, 404]);
  });

  test.each<[string, (address: URL, other: PhotoView) => void]>([
    ['another signature', (address) => address.searchParams.set('sig', 'A'.repeat(32))],
    ['one character of it changed', (address) => flip(address, 'sig')],
    ['a longer life', (address) => address.searchParams.set('exp', String(NOW.getTime() + 100 * HOUR))],
    ['a life that is no number', (address) => address.searchParams.set('exp', 'Infinity')],
    ['no signature', (address) => address.searchParams.delete('sig')],
    ['no life', (address) => address.searchParams.delete('exp')],
    ['two signatures', (address) => address.searchParams.append('sig', address.searchParams.get('sig')!)],
    [
      'the large one’s signature for the small',
      (address) => (address.pathname = address.pathname.replace('large', 'small')),
    ],
    ['another photo', (address, other) => (address.pathname = `/files/${other.id}-large.jpg`)],
    ['a size we don’t keep', (address) => (address.pathname = address.pathname.replace('large', 'original'))],
    ['a way out of the folder', (address) => (address.pathname = '/files/..%2f..%2fkeys.json')],
  ])('with %s leads nowhere', async (_, tamper) => {
    const [photo, other] = [await sent(), await sent()];
    const address = new URL(photo.large, house.url);
    tamper(address, other);
    expect((await fetchPicture(address.pathname + address.search)).status).toBe(404);
  });
});

function flip(address: URL, name: string) {
  const value = address.searchParams.get(name)!;
  address.searchParams.set(name, `${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}`);
}
