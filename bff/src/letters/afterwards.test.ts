/** A letter's hour, and what can be done with it once it is out. */
import { inbox } from '@jiashu/shared/inbox/contract';
import { letters } from '@jiashu/shared/letters/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOME, HOME_IN_5, personId } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { PUBLISH_DUE } from './commands/scheduleLetter';
import { approvedLetter, DRAFT, refOf } from './testing/approvedLetter';
import { publishedLetter } from './testing/publishedLetter';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.at(NOW));
afterAll(() => house.close());

const editor = () => house.as('editor', letters);
const reviewer = () => house.as('customerRelations', letters);
const told = async (who: 'owner', letterId: string) => {
  const { body } = await (await house.as(who, inbox)).list({ limit: 50 });
  return body.items.filter(({ link }) => link.id === letterId).map(({ title }) => title);
};

describe('the hour', () => {
  const hour = { day: '2026-11-25', time: '09:00' };

  test('a scheduled letter goes out by itself then, not before, and once', async () => {
    const letter = await approvedLetter(house);
    const set = await (await editor()).schedule({ ...refOf(letter), ...hour });
    expect(set.body).toMatchObject({ state: 'scheduled', publishAt: '2026-11-25T01:00:00.000Z' });

    house.at(new Date('2026-11-25T00:59:59Z'));
    await house.jobs.run(PUBLISH_DUE);
    expect((await (await editor()).deskShow({ letterId: letter.id })).body.state).toBe('scheduled');
    house.at(new Date('2026-11-25T01:00:00Z'));
    await Promise.all([house.jobs.run(PUBLISH_DUE), house.jobs.run(PUBLISH_DUE)]);
    const out = (await (await editor()).deskShow({ letterId: letter.id })).body;
    expect(out).toMatchObject({ state: 'published', delivery: { told: 3, done: true } });
    expect(await told('owner', letter.id)).toHaveLength(1);
  });

  test('unscheduled it stays', async () => {
    const letter = await approvedLetter(house);
    await (await editor()).schedule({ ...refOf(letter), ...hour });
    expect((await (await editor()).unschedule(refOf(letter))).body).toMatchObject({
      state: 'approved',
      publishAt: null,
    });
    house.at(new Date('2026-11-26T00:00:00Z'));
    await house.jobs.run(PUBLISH_DUE);
    expect((await (await editor()).deskShow({ letterId: letter.id })).body.state).toBe('approved');
  });

  test.each([
    ['past', '2026-11-22', '09:59'],
    ['too far off', '2027-03-01', '09:00'],
  ])('a moment that is %s is refused', async (_, day, time) => {
    const letter = await approvedLetter(house);
    expect((await (await editor()).schedule({ ...refOf(letter), day, time })).status).toBe(400);
  });
});

describe('afterwards', () => {
  test('an erratum stands beside the words, which stay; who has read it is told', async () => {
    const letterId = await publishedLetter(house);
    const owner = await house.as('owner', letters);
    await owner.markRead({ letterId, homeId: HOME });
    const erratum = { letterId, wrong: '晚了四天', right: '晚了五天，少算了停电的一天' };
    expect((await (await editor()).correct(erratum)).status).toBe(201);
    const { body } = await owner.read({ letterId });
    expect(body.blocks).toEqual(DRAFT.blocks);
    expect(body.errata).toEqual([expect.objectContaining({ wrong: erratum.wrong, right: erratum.right })]);
    expect((await told('owner', letterId)).filter((title) => title.includes('更正'))).toHaveLength(1);
    const neighbours = await (await house.as('neighbour', inbox)).list({ limit: 50 });
    expect(neighbours.body.items.filter(({ link, title }) => link.id === letterId && title.includes('更正'))).toEqual(
      [],
    );
  });

  test('a withdrawn letter says why, and nothing else', async () => {
    const letterId = await publishedLetter(house);
    expect((await (await editor()).withdraw({ letterId, reason: '批文还没下来，写早了' })).body.state).toBe(
      'withdrawn',
    );
    const owner = await house.as('owner', letters);
    const { body } = await owner.read({ letterId });
    expect(body).toMatchObject({ blocks: [], progress: [], withdrawal: { reason: '批文还没下来，写早了' } });
    const listed = (await owner.list({ homeId: HOME, limit: 50 })).body.items.find(({ id }) => id === letterId);
    expect(listed?.withdrawn).toBe(true);
    expect((await (await house.as('ownerIn5', letters)).read({ letterId })).status).toBe(404);
    expect((await (await editor()).withdraw({ letterId, reason: '再一次' })).status).toBe(409);
  });

  test('those who have not read are reminded, whoever else at home has, three days later at the earliest, and counted', async () => {
    const letterId = await publishedLetter(house);
    await (await house.as('tenant', letters)).markRead({ letterId, homeId: HOME });
    expect((await (await editor()).remind({ letterId })).body.error?.code).toBe('closed');
    house.at(new Date(NOW.getTime() + 3 * 86_400_000));
    const both = await Promise.all([(await editor()).remind({ letterId }), (await reviewer()).remind({ letterId })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await (await editor()).deskShow({ letterId })).body.reminders.count).toBe(1);
    const entries = await house.db.collection('inbox').find({ 'link.id': letterId }).toArray();
    const reminded = entries.filter(({ at }) => at > NOW).map(({ personId }) => personId);
    expect(reminded.sort()).toEqual([personId('owner'), personId('neighbour')].sort());
  });
});

test('the report counts homes by day and by building', async () => {
  const letterId = await publishedLetter(house, { buildingIds: [] });
  house.at(new Date('2026-11-24T02:00:00Z'));
  await (await house.as('owner', letters)).markRead({ letterId, homeId: HOME });
  await (await house.as('ownerIn5', letters)).markRead({ letterId, homeId: HOME_IN_5 });
  const { body } = await (await editor()).reach({ letterId });
  expect(body).toMatchObject({
    homes: 4,
    homesRead: 2,
    delivery: { told: 4, done: true },
    questions: { asked: 0, waiting: 0 },
  });
  expect(body.byDay).toEqual([
    { day: '2026-11-22', homes: 0 },
    { day: '2026-11-23', homes: 0 },
    { day: '2026-11-24', homes: 2 },
  ]);
  expect(body.byBuilding).toEqual([
    { name: '3 栋', homes: 2, homesRead: 1 },
    { name: '5 栋', homes: 2, homesRead: 1 },
  ]);
});
