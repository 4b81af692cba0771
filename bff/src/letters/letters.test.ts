import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { letters } from '@jiashu/shared/letters/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOME, HOME_IN_5, NEIGHBOUR_HOME, OTHER_BUILDING, OTHER_PROJECT } from '../testing/company';
import { type House, openHouse } from '../testing/house';
import { approvedLetter, DRAFT, refOf } from './testing/approvedLetter';

const draft = DRAFT;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function published(changes: Partial<typeof draft> = {}) {
  const letter = await approvedLetter(house, changes);
  return (await (await house.as('editor', letters)).publish(refOf(letter))).body;
}

describe('writing', () => {
  test('an editor starts a draft and saves it again; what is published has the next number', async () => {
    const desk = await house.as('editor', letters);
    const written = await desk.write(draft);
    expect(written.status).toBe(201);
    expect(written.body).toMatchObject({
      state: 'draft',
      issue: null,
      version: 1,
      author: { name: '唐棣', title: '项目经理' },
    });

    const { projectId: _, ...rest } = draft;
    const saved = await desk.revise({ letterId: written.body.id, ...rest, version: 1, title: '十八层量了两遍' });
    expect(saved.body).toMatchObject({ version: 2, title: '十八层量了两遍' });

    expect(saved.body.savedBy).toBe('唐棣');
    expect(await published()).toMatchObject({ state: 'published', issue: 1, homes: 2, homesRead: 0 });
    expect((await published()).issue).toBe(2);
  });

  test('of two editors who save the same version the second is told so, and nothing of the first is lost', async () => {
    const { projectId: _, ...rest } = draft;
    const one = await house.as('editor', letters);
    const two = await house.as('customerRelations', letters);
    const { body } = await one.write(draft);
    await one.revise({ letterId: body.id, ...rest, version: 1, title: '甲的标题' });
    const late = await two.revise({ letterId: body.id, ...rest, version: 1, title: '乙的标题' });
    expect(late.status).toBe(409);
    expect(late.body.error?.code).toBe('conflict');
    expect((await one.deskShow({ letterId: body.id })).body.title).toBe('甲的标题');
  });

  test('ten letters published at the same moment get ten numbers', async () => {
    const desk = await house.as('editor', letters);
    const through = await Promise.all(Array.from({ length: 10 }, () => approvedLetter(house)));
    const all = await Promise.all(through.map((letter) => desk.publish(refOf(letter))));
    expect(new Set(all.map(({ body }) => body.issue)).size).toBe(10);
  });

  test('the same draft sent twice with one key is one letter; another body with that key is refused', async () => {
    const desk = await house.as('editor', letters);
    const headers = { 'Idempotency-Key': 'a-key-for-one-letter' };
    const [one, two] = await Promise.all([desk.write(draft, headers), desk.write(draft, headers)]);
    expect(two.body).toEqual(one.body);
    expect(await house.db.collection('letters').countDocuments({ _id: one.body.id as never })).toBe(1);
    expect((await desk.write({ ...draft, title: '另一封' }, headers)).status).toBe(422);
  });

  test.each([
    ['a title that is too long', { title: '长'.repeat(61) }, 'title'],
    ['a building of another project', { buildingIds: [OTHER_BUILDING] }, 'buildingIds'],
    ['a month that is none', { month: '2026-13' }, 'month'],
    ['a photo nobody sent', { blocks: [{ kind: 'photo' as const, photoId: HOME, caption: '' }] }, 'photoIds'],
  ])('refuses %s and says where', async (_, changes, path) => {
    const desk = await house.as('editor', letters);
    const before = await house.db.collection('letters').countDocuments();
    const answer = await desk.write({ ...draft, ...changes } as typeof draft);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path })]);
    expect(await house.db.collection('letters').countDocuments()).toBe(before);
  });

  test('a block is data: HTML stays text and an unknown field is refused', async () => {
    const desk = await house.as('editor', letters);
    const block = { kind: 'paragraph' as const, text: '<script>alert(1)</script>' };
    expect((await desk.write({ ...draft, blocks: [block] })).body.blocks).toEqual([block]);
    const odd = { ...block, html: '<b>' };
    expect((await desk.write({ ...draft, blocks: [odd] })).status).toBe(400);
  });
});

describe('who may', () => {
  test('an editor of another project can neither write here nor see the draft', async () => {
    const stranger = await house.as('otherEditor', letters);
    const { body } = await (await house.as('editor', letters)).write(draft);
    expect((await stranger.write(draft)).status).toBe(403);
    expect((await stranger.write({ ...draft, projectId: OTHER_PROJECT, buildingIds: [] })).status).toBe(201);
    expect((await stranger.deskShow({ letterId: body.id })).status).toBe(403);
    expect((await stranger.publish({ letterId: body.id, version: 1 })).status).toBe(403);
  });

  test('an owner does not see a draft, nor the desk', async () => {
    const { body } = await (await house.as('editor', letters)).write(draft);
    const owner = await house.as('owner', letters);
    expect((await owner.read({ letterId: body.id })).status).toBe(404);
    expect((await owner.deskList({})).status).toBe(403);
    expect((await (await house.as(null, letters)).read({ letterId: body.id })).status).toBe(401);
  });
});

describe('reading', () => {
  test('the owners of the building find it in list and inbox, once; the others do not', async () => {
    const letter = await published({ title: '只写给 3 栋' });
    for (const [who, homeId, expected] of [
      ['owner', HOME, 1],
      ['neighbour', NEIGHBOUR_HOME, 1],
      ['ownerIn5', HOME_IN_5, 0],
    ] as const) {
      const list = await (await house.as(who, letters)).list({ homeId });
      expect(list.body.items.filter(({ id }) => id === letter.id)).toHaveLength(expected);
      const entries = (await (await house.as(who, inbox)).list({ limit: 50 })).body.items;
      expect(entries.filter(({ link }) => link.id === letter.id)).toHaveLength(expected);
    }
    const other = await house.as('ownerIn5', letters);
    expect((await other.read({ letterId: letter.id })).status).toBe(404);
  });

  test('carries the progress of the day it was published and counts homes, not people', async () => {
    const letter = await published();
    const owner = await house.as('owner', letters);
    const { body } = await owner.read({ letterId: letter.id });
    expect(body).toMatchObject({ addressee: '云栖里 · 致 3 栋的业主', homes: 2, homesRead: 0, readAt: null });
    expect(body.progress).toEqual([
      expect.objectContaining({ name: '3 栋', builtFloors: 18, daysLate: 4, news: '盖到第 18 层' }),
    ]);

    await owner.markRead({ letterId: letter.id, homeId: HOME });
    await owner.markRead({ letterId: letter.id, homeId: HOME });
    await (await house.as('tenant', letters)).markRead({ letterId: letter.id, homeId: HOME });
    expect((await owner.read({ letterId: letter.id })).body).toMatchObject({
      homesRead: 1,
      readAt: expect.any(String),
    });
    expect((await (await house.as('editor', letters)).deskShow({ letterId: letter.id })).body.homesRead).toBe(1);
  });

  test('reading it takes it off the unread count', async () => {
    const letter = await published();
    const mine = await house.as('owner', inbox);
    const before = (await mine.unread({})).body.count;
    await (await house.as('owner', letters)).markRead({ letterId: letter.id, homeId: HOME });
    expect((await mine.unread({})).body.count).toBe(before - 1);
  });

  test('pages by key: every letter once, newest first', async () => {
    for (let day = 1; day <= 5; day++) {
      house.at(new Date(Date.UTC(2026, 11, day)));
      await published({ title: `第 ${day} 天` });
    }
    const owner = await house.as('owner', letters);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await owner.list({ homeId: HOME, limit: 2, ...(after ? { after } : {}) });
      seen.push(...body.items.map(({ id }) => id));
      after = body.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    const all = (await owner.list({ homeId: HOME, limit: 50 })).body.items;
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(all.map(({ publishedAt }) => publishedAt)).toEqual(
      all
        .map(({ publishedAt }) => publishedAt)
        .sort()
        .reverse(),
    );
  });

  test('another home of the list is not even said to exist', async () => {
    const owner = await house.as('owner', letters);
    expect((await owner.list({ homeId: NEIGHBOUR_HOME })).status).toBe(404);
  });
});

test('a home says where its building stands', async () => {
  house.at(new Date('2026-11-22T02:00:00Z'));
  const { body } = await (await house.as('owner', homes)).mine({});
  expect(body.homes).toEqual([
    expect.objectContaining({
      label: '3 栋 2 单元 1201',
      steward: '林若溪',
      journey: expect.objectContaining({ step: 2, phase: 'toBe', news: '盖到第 18 层', daysLate: 4, floor: 12 }),
    }),
  ]);
});
