/** Photos as phones make them, sent as a page does, and what is kept of them. */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import sharp from 'sharp';
import type { House } from '../../testing/house';

export type Part = readonly [name: string, content: Buffer | string, filename?: string];

export async function send(house: House, parts: readonly Part[], headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, content, filename] of parts) {
    if (filename === undefined) form.append(name, String(content));
    else form.append(name, new Blob([new Uint8Array(Buffer.from(content))]), filename);
  }
  const Authorization = `Bearer ${await house.token('owner')}`;
  const answer = await fetch(`${house.url}/api/photos`, {
    method: 'POST',
    body: form,
    headers: { Authorization, 'Idempotency-Key': randomUUID(), ...headers },
  });
  const body = (await answer.json()) as PhotoView & { error?: { code: string; message: string } };
  return { status: answer.status, body };
}
/** What is kept: records, and every file in the folder whether whole or half. */
export async function kept(house: House) {
  const records = await house.db.collection('photos').countDocuments();
  return { records, files: (await filesIn(house)).sort() };
}

/** The names of all files; the folder is made with the first. */
export async function filesIn({ photoDir }: Pick<House, 'photoDir'>): Promise<string[]> {
  const entries = await readdir(photoDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

export const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c7a488' } });

/** As a phone takes it: lying on its side, saying where and with what it was taken. */
export const fromPhone = () =>
  picture(3000, 2000)
    .withExif({
      IFD0: { Make: 'Somebody', Model: 'A phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 36/1', GPSLongitudeRef: 'E', GPSLongitude: '120/1 9/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
