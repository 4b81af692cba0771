/** Short videos and PDFs, what becomes of files nobody used, and a store that has no room. */
import { Readable } from 'node:stream';
import { photos } from '@jiashu/shared/files/contract';
import type { DocumentView, VideoView } from '@jiashu/shared/files/schema';
import { VIDEO_SECONDS } from '@jiashu/shared/files/vocabulary';
import { BufferSource, Input, MovOutputFormat, MP4, Mp4OutputFormat } from 'mediabunny';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inlineJobs } from '../infra/jobs';
import { personId, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { createSigner, openPhotos } from '.';
import { type Blobs, StoreFull } from './blobs';
import { requirePdf } from './pdf';
import { filesIn } from './testing/photos';
import { film, pdf } from './testing/samples';
import { sendFile } from './testing/sendFile';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.at(NOW));

const send = <T>(path: string, bytes: Buffer, who: Who = 'owner') => sendFile<T>(house, path, bytes, who);
const sendVideo = (bytes: Buffer, query = '') => send<VideoView>(`${photos.uploadVideo.path}${query}`, bytes);
const sendPdf = (bytes: Buffer, name = '房屋使用说明书') =>
  send<DocumentView>(`${photos.uploadDocument.path}?name=${encodeURIComponent(name)}`, bytes);
const jpeg = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#a98' } })
    .jpeg()
    .toBuffer();
const files = async () => (await filesIn(house)).length;

describe('a short video', () => {
  test.each([
    ['MP4', () => new Mp4OutputFormat()],
    ['MOV', () => new MovOutputFormat()],
  ])('in %s is kept as MP4 without saying where it was filmed, with the picture sent before it', async (_, format) => {
    const original = await film(3, format());
    expect(original.includes('+30.2500')).toBe(true);
    const poster = await send<{ id: string }>('/photos', await jpeg());
    const { status, body } = await sendVideo(original, `?posterId=${poster.body.id}`);
    expect(status).toBe(201);
    expect(body).toMatchObject({ seconds: 3, poster: { id: poster.body.id } });
    const served = await fetch(house.url + body.url);
    expect(served.headers.get('Content-Type')).toBe('video/mp4');
    const kept = Buffer.from(await served.arrayBuffer());
    expect(kept.includes('+30.2500') || kept.includes('my phone')).toBe(false);
    const input = new Input({ source: new BufferSource(new Uint8Array(kept)), formats: [MP4] });
    expect(await input.computeDuration()).toBeCloseTo(3, 1);
  });

  test('is served in spans, as players ask for it', async () => {
    const { body } = await sendVideo(await film(2));
    const whole = Buffer.from(await (await fetch(house.url + body.url)).arrayBuffer());
    const part = await fetch(house.url + body.url, { headers: { Range: 'bytes=10-19' } });
    expect([part.status, part.headers.get('Content-Range')]).toEqual([206, `bytes 10-19/${whole.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(10, 20));
    const rest = await fetch(house.url + body.url, { headers: { Range: 'bytes=10-' } });
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(whole.subarray(10));
    const beyond = await fetch(house.url + body.url, { headers: { Range: `bytes=${whole.length}-` } });
    expect([beyond.status, (await beyond.arrayBuffer()).byteLength]).toEqual([200, whole.length]);
  });

  test('may last half a minute and not longer', async () => {
    expect((await sendVideo(await film(VIDEO_SECONDS))).status).toBe(201);
    const { status, body } = await sendVideo(await film(VIDEO_SECONDS + 5));
    expect([status, body.error?.code]).toEqual([400, 'invalid']);
    expect(body.error?.data?.[0]?.message).toContain(`最长 ${VIDEO_SECONDS} 秒`);
  });

  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ['a film cut off', async () => (await film(3)).subarray(0, 500)],
    ['a photo', jpeg],
    ['a PDF', () => pdf()],
    ['words that begin like a film', () => Buffer.from('\u0000\u0000\u0000\u0018ftypisom and nothing else')],
    ['nothing', () => Buffer.alloc(0)],
  ])('is not %s', async (_, bytes) => {
    const before = await files();
    const { status, body } = await sendVideo(await bytes());
    expect([status, body.error?.code]).toEqual([415, 'unsupported']);
    expect(await files()).toBe(before);
  });

  test('may not show another’s photo before it', async () => {
    const poster = await send<{ id: string }>('/photos', await jpeg(), 'neighbour');
    expect((await sendVideo(await film(1), `?posterId=${poster.body.id}`)).status).toBe(400);
  });
});

describe('a PDF', () => {
  test('is taken though the bytes of its pictures spell a short name by chance', async () => {
    const scan = Buffer.from('stream\n\x80/JS\x81(\nendstream\n%%EOF\n', 'latin1');
    expect((await sendPdf(Buffer.concat([pdf(), scan]))).status).toBe(201);
  });

  test('of twenty megabytes made to be slow is looked through at once', async () => {
    const slow = Buffer.concat([pdf(), Buffer.from('/J#61vaScrip'.repeat(1_600_000)), pdf()]);
    const begun = process.cpuUsage();
    requirePdf(slow);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1_000).toBeLessThan(500);
  });

  test('is given back to be saved, never shown, under a name that is sealed at rest', async () => {
    const { status, body } = await sendPdf(pdf());
    expect([status, body.name]).toEqual([201, '房屋使用说明书']);
    const served = await fetch(house.url + body.url);
    expect(served.headers.get('Content-Type')).toBe('application/pdf');
    expect(served.headers.get('Content-Disposition')).toBe('attachment');
    expect(served.headers.get('Content-Security-Policy')).toBe('sandbox');
    expect(served.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(JSON.stringify(await house.db.collection('photos').find().toArray())).not.toContain('房屋使用说明书');
  });

  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ['one cut off', () => pdf().subarray(0, 40)],
    ['one that runs a script', () => pdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')],
    ['one that spells the script another way', () => pdf('/OpenAction<</S/J#61vaScr#69pt/#4a#53(app.alert(1))>>')],
    ['one whose script stands where it is read on', () => pdf(`${' '.repeat(65_484)}/OpenAction<</S/JavaScript>>`)],
    ['one that plays a script', () => pdf('/OpenAction<</S/Rendition/JS(app.alert(1))>>')],
    ['one that starts a program', () => pdf('/OpenAction<</S/Launch>>')],
    ['one that carries a file', () => pdf('/EF<</F 3 0 R>>/Type/EmbeddedFile')],
    ['a page with a PDF behind it', () => Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), pdf()])],
    ['a photo', jpeg],
  ])('is not %s', async (_, bytes) => {
    const { status } = await sendPdf(await bytes());
    expect(status).toBe(415);
  });
});

describe('a file nobody used', () => {
  test('is gone after a day, with its bytes; one that a record shows stays', async () => {
    const { photos: kept } = house.capabilities;
    const [used, unused] = [
      await send<{ id: string }>('/photos', await jpeg()),
      await send<{ id: string }>('/photos', await jpeg()),
    ];
    await kept.attach([used.body.id], personId('owner'), { kind: 'repair', id: 'a'.repeat(24) });
    await sendVideo(await film(1));
    house.at(new Date(NOW.getTime() + 86_399_000));
    await house.jobs.run('files.sweep');
    expect(await kept.read(unused.body.id)).not.toBeNull();
    house.at(new Date(NOW.getTime() + 86_401_000));
    await house.jobs.run('files.sweep');
    expect(await kept.read(unused.body.id)).toBeNull();
    expect(await kept.read(used.body.id)).not.toBeNull();
    expect(await house.db.collection('photos').countDocuments({ subject: null })).toBe(0);
    expect(await files()).toBe(2 * (await house.db.collection('photos').countDocuments({ kind: 'photo' })));
  });
});

describe('a store without room', () => {
  test('says so and keeps neither bytes nor record', async () => {
    const kept: string[] = [];
    const full: Blobs = {
      put: async (name) => {
        if (name.endsWith('small.jpg')) throw new StoreFull('ENOSPC');
        kept.push(name);
      },
      size: async () => null,
      get: async () => Readable.from([]),
      remove: async (name) => void kept.splice(kept.indexOf(name), kept.includes(name) ? 1 : 0),
    };
    const db = house.db.useDb(house.db.name);
    const world = { db, vault: house.capabilities.vault, blobs: full, jobs: inlineJobs(), clock: { now: () => NOW } };
    const cramped = openPhotos({ ...world, signer: createSigner(Buffer.alloc(32)), mostUnused: 10 });
    const before = await house.db.collection('photos').countDocuments();
    const bytes = await jpeg();
    await expect(cramped.take('f'.repeat(24), personId('owner'), bytes, NOW)).rejects.toMatchObject({
      code: 'diskFull',
    });
    expect(kept).toEqual([]);
    expect(await house.db.collection('photos').countDocuments()).toBe(before);
  });
});
