/** The one rule, asked everywhere: in lists, by id, by delivery and by the count. */
import { inbox } from '@jiashu/shared/inbox/contract';
import { letters } from '@jiashu/shared/letters/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOME, HOME_IN_5, NEIGHBOUR_HOME, PROJECT } from '../testing/company';
import { type House, openHouse } from '../testing/house';
import { DRAFT } from './testing/approvedLetter';
import { publishedLetter } from './testing/publishedLetter';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  // The owner in 5 has moved in, the others wait.
  const moved = { handedOverOn: '2026-06-01', movedInOn: '2026-06-20' };
  await house.db.collection('homes').updateOne({ _id: HOME_IN_5 as never }, { $set: moved });
});
afterAll(() => house.close());

async function whoGets(letterId: string) {
  const seen: Record<string, unknown> = {};
  for (const [who, homeId] of [
    ['owner', HOME],
    ['neighbour', NEIGHBOUR_HOME],
    ['ownerIn5', HOME_IN_5],
  ] as const) {
    const calls = await house.as(who, letters);
    const listed = (await calls.list({ homeId, limit: 50 })).body.items.some(({ id }) => id === letterId);
    const read = (await calls.read({ letterId })).status === 200;
    const entries = (await (await house.as(who, inbox)).list({ limit: 50 })).body.items;
    const told = entries.filter(({ link }) => link.id === letterId).length;
    seen[who] = { listed, read, told };
  }
  return seen;
}

const yes = { listed: true, read: true, told: 1 };
const no = { listed: false, read: false, told: 0 };

describe('a letter reaches', () => {
  test.each([
    ['everybody', { buildingIds: [], phases: [] }, [yes, yes, yes], 4],
    ['building 3', { phases: [] }, [yes, yes, no], 2],
    ['who waits for his home', { buildingIds: [], phases: ['toBe'] }, [yes, yes, no], 3],
    ['who is settling in', { buildingIds: [], phases: ['settlingIn'] }, [no, no, yes], 1],
    ['who is settling in, in building 3: nobody', { phases: ['settlingIn'] }, [no, no, no], 0],
  ] as const)('%s', async (_, changes, [owner, neighbour, ownerIn5], homes) => {
    const letterId = await publishedLetter(house, changes as never);
    expect(await whoGets(letterId)).toEqual({ owner, neighbour, ownerIn5 });
    const desk = await house.as('editor', letters);
    expect((await desk.deskShow({ letterId })).body.homes).toBe(homes);
  });

  test('a page of a list is full although letters to other phases lie between', async () => {
    for (let index = 0; index < 6; index++)
      await publishedLetter(house, { buildingIds: [], phases: [index % 3 === 0 ? 'toBe' : 'settlingIn'] });
    const calls = await house.as('owner', letters);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await calls.list({ homeId: HOME, limit: 2, ...(after ? { after } : {}) });
      if (body.next) expect(body.items).toHaveLength(2);
      seen.push(...body.items.map(({ id }) => id));
      after = body.next ?? undefined;
    } while (after);
    expect(seen).toEqual((await calls.list({ homeId: HOME, limit: 50 })).body.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

test('before it is out the desk counts whom it would reach today', async () => {
  const desk = await house.as('editor', letters);
  const written = await desk.write({ ...DRAFT, projectId: PROJECT, buildingIds: [], phases: ['toBe'] });
  expect(written.body).toMatchObject({ homes: 3, addressee: '云栖里 · 致全体准业主' });
});
