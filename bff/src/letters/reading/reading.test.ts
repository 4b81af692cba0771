import { homes } from '@jiashu/shared/homes/contract';
import { letters } from '@jiashu/shared/letters/contract';
import { letterReading } from '@jiashu/shared/letters/reading/contract';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { HOME, HOME_IN_5, PROJECT, type Who } from '../../testing/company';
import { type House, NOW } from '../../testing/house';
import { forTests } from '../../testing/opened';
import { publishedLetter } from '../testing/publishedLetter';
import { withdrawnLetter } from '../testing/withdrawnLetter';

let house: House;
let letterId: string;
forTests(
  (opened) => {
    house = opened;
  },
  async () => {
    letterId = await publishedLetter(house);
  },
);

const as = (who: Who | null) => house.as(who, letterReading);

describe('the place where one stopped', () => {
  test('is kept for each person, on whatever device, and moves with him', async () => {
    const owner = await as('owner');
    expect((await owner.place({ letterId })).body).toEqual({ block: null, at: null });
    await owner.keepPlace({ letterId, block: 4 });
    await owner.keepPlace({ letterId, block: 7 });
    expect((await owner.place({ letterId })).body).toEqual({ block: 7, at: NOW.toISOString() });
    expect((await (await as('tenant')).place({ letterId })).body.block).toBeNull();
  });

  test('is refused where there is no such block or no such letter for him', async () => {
    expect((await (await as('owner')).keepPlace({ letterId, block: -1 })).status).toBe(400);
    expect((await (await as('ownerIn5')).keepPlace({ letterId, block: 1 })).status).toBe(404);
    expect((await (await as(null)).place({ letterId })).status).toBe(401);
  });
});

describe('what is passed on', () => {
  test('opens for a visitor, without a name, a home or what owners asked', async () => {
    const asked = { kind: 'question' as const, question: '1201 的窗几时装？', answer: '下个月。' };
    const said = { kind: 'paragraph' as const, text: '3 栋比计划晚了四天。' };
    const shared = await publishedLetter(house, { blocks: [said, asked] });
    const { token } = (await (await as('owner')).share({ letterId: shared })).body;
    const { status, body } = await (await as(null)).shared({ token });
    expect(status).toBe(200);
    expect(body).toMatchObject({ projectId: PROJECT, projectName: '云栖里', blocks: [said] });
    expect(body.progress[0]).toMatchObject({ name: '3 栋', daysLate: 4 });
    expect(JSON.stringify(body)).not.toMatch(/周知远|孟晚晴|唐棣|\b1201\b|homeId|personId/);
  });

  test('has one address, which says nothing, however many share it', async () => {
    const tokens = await Promise.all(
      (['owner', 'tenant', 'neighbour', 'editor'] as const).map(async (who) => {
        const { body } = await (await as(who)).share({ letterId });
        return body.token;
      }),
    );
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).toMatch(/^[\w-]{22}$/);
    expect(tokens[0]).not.toContain(letterId.slice(0, 8));
  });

  test('is nothing of a letter its author keeps among the owners', async () => {
    const closed = await publishedLetter(house, { shareable: false });
    expect((await (await as('owner')).share({ letterId: closed })).status).toBe(403);
  });

  test('stops opening when the letter is withdrawn', async () => {
    const { token } = (await (await as('owner')).share({ letterId })).body;
    await withdrawnLetter(house, letterId);
    expect((await (await as(null)).shared({ token })).status).toBe(404);
    expect((await (await as('owner')).share({ letterId })).status).toBe(403);
  });

  test('is not found by a wrong address', async () => {
    expect((await (await as(null)).shared({ token: 'x'.repeat(22) })).status).toBe(404);
    expect((await (await as(null)).shared({ token: letterId })).status).toBe(400);
    expect((await (await as('ownerIn5')).share({ letterId })).status).toBe(404);
  });
});

describe('on paper', () => {
  const pathOf = async (who: Who) => (await (await as(who)).paper({ letterId })).body.url;

  test('a reader gets a PDF that says what the letter says', async () => {
    const answer = await fetch(house.url + (await pathOf('owner')));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%E7/);
    const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
    const { items } = await (await document.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('雨停之后，我们把十八层的模板又量了一遍');
    expect(text).toContain('3 栋比计划晚了四天');
    expect(text).not.toMatch(/周知远|1201/);
  });

  test('the address is good for ten minutes, for that letter alone', async () => {
    const path = await pathOf('owner');
    const other = await publishedLetter(house);
    expect((await fetch(house.url + path.replace(letterId, other))).status).toBe(404);
    expect((await fetch(house.url + path.replace(/sig=./, 'sig='))).status).toBe(404);
    house.at(new Date(NOW.getTime() + 11 * 60_000));
    expect((await fetch(house.url + path)).status).toBe(404);
  });

  test('a withdrawn letter is not printed any more, even by an address given before', async () => {
    const path = await pathOf('owner');
    await withdrawnLetter(house, letterId);
    expect((await fetch(house.url + path)).status).toBe(404);
    expect((await (await as('owner')).paper({ letterId })).status).toBe(404);
    expect((await (await as('ownerIn5')).paper({ letterId })).status).toBe(404);
  });
});

test('who joins today finds every letter to his home, from the first on', async () => {
  const before = [await publishedLetter(house), await publishedLetter(house, { buildingIds: [] })];
  const members = house.db.collection('members');
  const late = await members.findOne({ homeId: HOME_IN_5 });
  await members.insertOne({
    ...late,
    _id: 'f'.repeat(24) as never,
    homeId: HOME,
    buildingId: (await members.findOne({ homeId: HOME }))?.buildingId,
    since: NOW,
  });
  house.forget();
  expect((await (await house.as('ownerIn5', homes)).mine({})).body.homes).toHaveLength(2);
  const { items } = (await (await house.as('ownerIn5', letters)).list({ homeId: HOME, limit: 50 })).body;
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
  expect(items.every(({ readAt }) => readAt === null)).toBe(true);
});
