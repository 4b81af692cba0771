/** The news of a letter goes out in batches, is taken up where it was cut off, and reaches nobody twice. */
import { letters } from '@jiashu/shared/letters/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILDING_3, HOME, id, NEIGHBOUR_HOME, PROJECT } from '../../testing/company';
import { type House, openHouse } from '../../testing/house';
import { publishedLetter } from '../testing/publishedLetter';

const CROWD = 2_500;
/** With the three of the test company who live in building 3. */
const PEOPLE = CROWD + 3;

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const place = { projectId: PROJECT, buildingId: BUILDING_3, kind: 'owner', since: new Date(0), endedAt: null };
  const rest = { name: null, phoneIndex: null, ...place };
  const members = Array.from({ length: CROWD }, (_, n) => ({
    _id: id('crowd', `${n}`),
    personId: id('somebody', `${n}`),
    homeId: n % 2 ? HOME : NEIGHBOUR_HOME,
    ...rest,
  }));
  // Whoever has two homes has two memberships, and is told once.
  const second = { ...members[0]!, _id: id('crowd', 'second home'), homeId: HOME };
  await house.db.collection('members').insertMany([...members, second] as never);
});
afterAll(() => house.close());

const deliveryOf = (letterId: string) => house.db.collection('letterDeliveries').findOne({ letterId });
async function entriesFor(letterId: string) {
  const entries = await house.db.collection('inbox').find({ 'link.id': letterId, 'link.kind': 'letter' }).toArray();
  return { entries: entries.length, people: new Set(entries.map(({ personId }) => personId)).size };
}
const everybody = { entries: PEOPLE, people: PEOPLE };

test('everybody is told once, however many homes he has, and the editor sees how many', async () => {
  const letterId = await publishedLetter(house);
  expect(await entriesFor(letterId)).toEqual(everybody);
  const { body } = await (await house.as('editor', letters)).deskShow({ letterId });
  expect(body.delivery).toEqual({ people: PEOPLE, told: PEOPLE, done: true, read: 0, pushed: 0, pushesWaiting: 0 });
});

test('cut off between a batch and the note of it, the batch is done again and counts once', async () => {
  const letterId = await publishedLetter(house);
  const told = await house.db
    .collection('inbox')
    .find({ 'link.id': letterId, 'link.kind': 'letter' })
    .sort({ personId: 1 })
    .toArray();
  const cursor = told[999]!.personId;
  const halfWay = { cursor, told: 1_000, doneAt: null };
  await house.db.collection('letterDeliveries').updateOne({ letterId }, { $set: halfWay });
  const deliveryId = String((await deliveryOf(letterId))!._id);

  await Promise.all([1, 2].map(() => house.jobs.soon('letters.deliver', { deliveryId })));
  expect(await entriesFor(letterId)).toEqual(everybody);
  expect(await deliveryOf(letterId)).toMatchObject({ told: PEOPLE, doneAt: expect.any(Date) });
});

test('a letter taken back goes no further', async () => {
  const letterId = await publishedLetter(house);
  await house.db
    .collection('letterDeliveries')
    .updateOne({ letterId }, { $set: { cursor: '', told: 0, doneAt: null } });
  await house.db.collection('inbox').deleteMany({ 'link.id': letterId });
  await house.db.collection('letters').updateOne({ _id: letterId as never }, { $set: { state: 'withdrawn' } });
  const deliveryId = String((await deliveryOf(letterId))!._id);
  await house.jobs.soon('letters.deliver', { deliveryId });
  expect(await entriesFor(letterId)).toEqual({ entries: 0, people: 0 });
});
