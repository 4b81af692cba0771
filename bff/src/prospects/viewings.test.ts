import { events } from '@jiashu/shared/events/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { prospects } from '@jiashu/shared/prospects/contract';
import { ratings } from '@jiashu/shared/ratings/contract';
import { describe, expect, test } from 'vitest';
import { HOME, OTHER_PROJECT, PROJECT, type Who } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';
import { viewingDraft } from './testing/viewing';

let house: House;
forTests(
  (opened) => {
    house = opened;
  },
  ({ db }) => db.collection('events').deleteMany({}),
);

const as = (who: Who | null) => house.as(who, prospects);

/** A viewing that is out: what booking it names. */
async function offered(capacity = 4) {
  const editor = await house.as('editor', events);
  const { body } = await editor.write(viewingDraft(capacity));
  const { body: out } = await editor.publish({ eventId: body.id, version: body.version });
  return { projectId: PROJECT, eventId: out.id, sessionId: out.sessions[0]!.id };
}

describe('a viewing', () => {
  test('is found by anybody and booked by whoever has no home', async () => {
    const wish = await offered();
    const { body } = await (await as(null)).viewings({ projectId: PROJECT });
    expect(body.viewings.map(({ eventId, sessions }) => [eventId, sessions[0]?.left])).toEqual([[wish.eventId, 4]]);
    const booked = await (await as('visitor')).bookViewing({ ...wish, people: 3 });
    expect([booked.status, booked.body]).toMatchObject([
      201,
      { people: 3, state: 'coming', card: null, projectName: '云栖里' },
    ]);
    expect((await (await as(null)).viewings({ projectId: PROJECT })).body.viewings[0]?.sessions[0]?.left).toBe(1);
    expect((await (await as('visitor')).bookViewing({ ...wish, people: 1 })).status).toBe(409);
    expect((await (await as('neighbour')).bookViewing({ ...wish, people: 2 })).body.error?.code).toBe('full');
  });

  test('is given up, and the places are free again', async () => {
    const wish = await offered();
    await (await as('visitor')).bookViewing({ ...wish, people: 3 });
    const { projectId, eventId } = wish;
    expect((await (await as('visitor')).giveUpViewing({ projectId, eventId })).status).toBe(200);
    expect((await (await as('visitor')).myViewings({})).body.viewings).toEqual([]);
    expect((await (await as('visitor')).bookViewing({ ...wish, people: 3 })).status).toBe(201);
  });

  test('is never oversold, whoever comes at once', async () => {
    const wish = await offered(3);
    const everybody: Who[] = ['visitor', 'owner', 'tenant', 'neighbour', 'ownerIn5', 'otherOwner'];
    const answers = await Promise.all(
      everybody.map(async (who) => (await as(who)).bookViewing({ ...wish, people: 1 })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  });

  test('is not among the events of owners, and an owners’ event is no viewing', async () => {
    const { eventId } = await offered();
    const owner = await house.as('owner', events);
    expect((await owner.list({ homeId: HOME })).body.items).toEqual([]);
    expect((await owner.read({ eventId, homeId: HOME })).status).toBe(404);
    const editor = await house.as('editor', events);
    const { body } = await editor.write({ ...viewingDraft(), kind: 'lecture' });
    const { body: lecture } = await editor.publish({ eventId: body.id, version: body.version });
    const wish = { projectId: PROJECT, eventId: lecture.id, sessionId: lecture.sessions[0]!.id, people: 1 };
    expect((await (await as('visitor')).bookViewing(wish)).status).toBe(404);
    expect((await (await as('visitor')).bookViewing({ ...wish, projectId: OTHER_PROJECT, eventId })).status).toBe(404);
    expect((await (await as(null)).bookViewing({ ...wish, eventId })).status).toBe(401);
  });

  test('asks nobody to come: owners get no message of it', async () => {
    const { eventId } = await offered();
    const { items } = (await (await house.as('owner', inbox)).list({})).body;
    expect(items.filter(({ link }) => link.id === eventId)).toEqual([]);
  });
});

describe('after a viewing', () => {
  test('the visitor has the card of who received him, and is asked how it was', async () => {
    const wish = await offered();
    const { code } = (await (await as('visitor')).bookViewing({ ...wish, people: 2 })).body;
    const gate = await house.as('steward', events);
    const { eventId, sessionId } = wish;
    const { body: sheet } = await gate.seats({ eventId, sessionId });
    expect(sheet.seats.map(({ home, name }) => [home, name])).toEqual([['看房的客人', '游客']]);
    expect((await gate.checkIn({ eventId, sessionId, ticket: code })).status).toBe(201);

    const [mine] = (await (await as('visitor')).myViewings({})).body.viewings;
    expect(mine).toMatchObject({ state: 'came', card: { name: '林若溪', title: '客户管家', hotline: '4000001121' } });
    const { items } = (await (await house.as('visitor', inbox)).list({})).body;
    const [card] = items.filter(({ link }) => link.kind === 'viewing');
    expect(card?.title).toBe('接待您的是客户管家 林若溪');

    const calls = await house.as('visitor', ratings);
    const [invitation] = (await calls.open({})).body.items;
    expect(invitation).toMatchObject({ kind: 'viewing', title: '看样板段：一半是毛坯' });
    const rated = await calls.rate({ ratingId: invitation!.id, score: 2, reasons: ['坏消息没说'] });
    expect([rated.status, rated.body.score]).toEqual([200, 2]);
  });

  test('somebody else has neither ticket nor card', async () => {
    const wish = await offered();
    await (await as('visitor')).bookViewing({ ...wish, people: 1 });
    expect((await (await as('otherOwner')).myViewings({})).body.viewings).toEqual([]);
  });

  test('one that is called off says why to those who booked', async () => {
    const wish = await offered();
    await (await as('visitor')).bookViewing({ ...wish, people: 1 });
    await (await house.as('editor', events)).cancel({ eventId: wish.eventId, reason: '样板段临时停电' });
    const [mine] = (await (await as('visitor')).myViewings({})).body.viewings;
    expect(mine?.cancelReason).toBe('样板段临时停电');
    const { items } = (await (await house.as('visitor', inbox)).list({})).body;
    expect(items.some(({ text, link }) => link.kind === 'viewing' && text.includes('停电'))).toBe(true);
  });
});
