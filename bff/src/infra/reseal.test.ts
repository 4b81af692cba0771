/** Rotation of the vault's key: every sealed field of every collection, whatever cuts it off. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takePhoto } from '../homes/testing/photo';
import { PEOPLE, PROJECT, personId, phoneOf } from '../testing/company';
import { type House, openHouse } from '../testing/house';
import { createResealing } from './reseal';
import { declaredBy } from './sealed';
import { createVault } from './vault';

const secret = (letter: string) => Buffer.alloc(32, letter);
const keys = (current: string) => ({ current, ring: { old: secret('o'), fresh: secret('f') }, index: secret('i') });
const environment = () => {
  const text = (value: Buffer) => value.toString('base64');
  const { ring, index } = keys('old');
  const vault = { current: 'old', ring: { old: text(ring.old), fresh: text(ring.fresh) }, index: text(index) };
  const tokens = { current: 'k', ring: { k: text(secret('t')) } };
  return { JIASHU_KEYS: JSON.stringify({ tokens, vault, files: text(secret('p')), codes: text(secret('c')) }) };
};

let house: House;
beforeAll(async () => {
  house = await openHouse(environment());
  const owner = await house.as('owner', homes);
  const photoIds = [await takePhoto(house, 'owner')];
  await owner.requestBinding({ projectId: PROJECT, home: '9 栋 101', name: '周知远', note: '', photoIds });
});
afterAll(() => house.close());

/** How many texts of the whole database are sealed by the key. */
async function sealedBy(keyId: string): Promise<number> {
  let count = 0;
  for (const { name } of await house.db.listCollections()) {
    const text = JSON.stringify(await house.db.collection(name).find().toArray());
    count += text.split(`"v1.${keyId}.`).length - 1;
  }
  return count;
}

describe('a new current key', () => {
  test('takes over every sealed field, in one run or in several that were cut off', async () => {
    const before = await sealedBy('old');
    expect(before).toBeGreaterThan(40);
    const fresh = createVault(keys('fresh'));
    let calls = 0;
    const dying = { ...fresh, seal: (text: string) => (++calls === 20 ? die() : fresh.seal(text)) };
    await expect(createResealing(house.db, dying).run()).rejects.toThrow('cut off');
    expect(await sealedBy('old')).toBeGreaterThan(0);
    await Promise.all([createResealing(house.db, fresh).run(), createResealing(house.db, fresh).run()]);
    expect(await sealedBy('old')).toBe(0);
    expect(await sealedBy('fresh')).toBe(before);
    expect(await createResealing(house.db, fresh).run()).toBe(0);
  });

  test('changes nothing that is read: people are who they were and are found by the same number', async () => {
    const { body } = await (await house.as('owner', accounts)).me({});
    expect(body).toMatchObject({ name: PEOPLE.owner, phone: '138****0000' });
    const found = await house.db
      .collection('persons')
      .findOne({ phoneIndex: createVault(keys('fresh')).blindIndex(phoneOf('owner')) });
    expect(String(found?._id)).toBe(personId('owner'));
  });

  test('goes over everything again while an instance not yet restarted still seals with the old one', async () => {
    const [old, fresh] = [createVault(keys('old')), createVault(keys('fresh'))];
    await createResealing(house.db, old).run();
    const persons = house.db.collection<{ _id: string; name: string }>('persons');
    let behind: Promise<unknown> | undefined;
    const seal = (text: string) => {
      behind ??= persons.insertOne({ _id: '0', name: old.seal('许真真') });
      return fresh.seal(text);
    };
    await createResealing(house.db, { ...fresh, seal }).run();
    await behind;
    expect(await sealedBy('old')).toBe(0);
    await persons.deleteOne({ _id: '0' });
  });
});

function die(): never {
  throw new Error('cut off');
}

describe('a blind index', () => {
  test('is given to whoever was brought in without one', async () => {
    await house.db.collection('persons').updateMany({}, { $unset: { nameIndex: 1 } });
    const { vault, resealing } = house.capabilities;
    expect(await resealing.index()).toBeGreaterThan(Object.keys(PEOPLE).length - 1);
    const found = await house.db.collection('persons').findOne({ nameIndex: vault.blindIndex(PEOPLE.neighbour) });
    expect(String(found?._id)).toBe(personId('neighbour'));
    expect(await resealing.index()).toBe(0);
  });
});

test('the stores that keep personal data declare it', () => {
  const names = declaredBy(house.db).map(({ collection }) => collection);
  expect(names).toEqual(
    expect.arrayContaining(['persons', 'members', 'bindings', 'repairs', 'inbox', 'history', 'idempotency']),
  );
});
