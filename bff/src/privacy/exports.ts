/** Everything about one person as one .zip, made in the background, kept sealed for a week and opened only to be fetched. */
import { buffer } from 'node:stream/consumers';
import { exportEnds } from '@jiashu/shared/privacy/rules';
import { strToU8, type Zippable, zip } from 'fflate';
import { derivedId } from '../history';
import { adoptLooks } from './looks';
import { pageOf } from './page';
import type { Held } from './register';
import { someoneOf } from './someone';
import type { Export } from './store';
import type { PrivacyWorld } from './world';

const MAKE = 'privacy.export';
const DROP = 'privacy.dropExports';
export const sealedName = (id: string): string => `${id}-export.bin`;

export function makeExports(world: PrivacyWorld): (exportId: string) => Promise<void> {
  const { jobs, clock, store, blobs, log } = world;
  jobs.define<{ exportId: string }>(MAKE, async ({ exportId }) => {
    const asked = await store.export(exportId);
    if (asked?.state !== 'making') return;
    try {
      await make(world, asked);
    } catch (error) {
      log.error({ err: error, exportId }, 'export failed');
      await store.setExport(exportId, { state: 'failed', endsAt: exportEnds(clock.now()) });
    }
  });
  jobs.define(DROP, async () => {
    for (const { _id } of await store.exportsEnded(clock.now())) {
      await blobs.remove(sealedName(_id));
      await store.deleteExport(_id);
    }
  });
  jobs.every(DROP, '1 hour');
  return (exportId) => jobs.soon(MAKE, { exportId });
}

async function make(world: PrivacyWorld, { _id, personId }: Export): Promise<void> {
  const { register, blobs, vault, store, inbox, clock } = world;
  const now = clock.now();
  await adoptLooks(world, personId);
  const held = await register.collect(await someoneOf(world, personId));
  const bytes = Buffer.from(await zipped(await contentsOf(world, held, personId, now)));
  await blobs.put(sealedName(_id), vault.sealBytes(bytes));
  const endsAt = exportEnds(now);
  await store.setExport(_id, { state: 'ready', bytes: bytes.length, endsAt });
  // He may have gone meanwhile, and with him the record: nobody would ever come for the file.
  if (!(await store.export(_id))) return blobs.remove(sealedName(_id));
  await inbox.tell([personId], derivedId('export ready', _id), now, {
    title: '您要的信息副本做好了',
    text: '在“我的信息”里下载，7 天内有效，过期我们就删掉。',
    link: { kind: 'privacy', id: _id },
  });
}

async function contentsOf(
  { photos, persons }: PrivacyWorld,
  held: readonly Held[],
  personId: string,
  now: Date,
): Promise<Zippable> {
  const contents: Zippable = {};
  for (const { holding, rows, acted } of held)
    if (rows.length + acted.length > 0)
      contents[`data/${holding.collection}.json`] = strToU8(JSON.stringify({ records: rows, acted }, null, 2));
  const names: string[] = [];
  for (const { holding, rows } of held)
    for (const { _id } of holding.collection === 'photos' ? rows : []) {
      const file = await photos.read(_id);
      if (!file) continue;
      names.push(file.name);
      // Pictures and films are as small as they get.
      contents[`files/${file.name}`] = [file.bytes, { level: 0 }];
    }
  const who = (await persons.names([personId])).get(personId) ?? '';
  contents['index.html'] = strToU8(pageOf(held, who, now, names));
  return contents;
}

const zipped = (contents: Zippable) =>
  new Promise<Uint8Array>((resolve, reject) =>
    zip(contents, { level: 6 }, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );

/** The .zip of a finished export; null when it is gone. */
export async function openExport({ blobs, vault }: PrivacyWorld, id: string): Promise<Buffer | null> {
  if ((await blobs.size(sealedName(id))) === null) return null;
  return vault.openBytes(await buffer(await blobs.get(sealedName(id))));
}
