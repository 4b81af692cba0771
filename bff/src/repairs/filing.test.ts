/** A repair is filed: its number, its clocks, who hears of it, and what is refused. */
import { repairs } from '@jiashu/shared/repairs/contract';
import { URGENT } from '@jiashu/shared/repairs/urgent';
import { describe, expect, test } from 'vitest';
import { HOME, OTHER_HOME, type Who } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';
import { filed, leak, newsOf, tinyPhoto } from './testing/steps';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, repairs);

describe('filing', () => {
  test('gets a number, the warranty answer of today, its clocks and the first line of its timeline', async () => {
    const photoIds = [await tinyPhoto(house, 'owner')];
    const { status, body } = await (await as('owner')).file({ ...leak, photoIds });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: '主卫隔墙返潮起皮',
      homeLabel: '3 栋 2 单元 1201',
      state: 'waiting',
      urgent: null,
      engineer: null,
      warranty: { term: 'leak', cover: 'beforeHandover', until: null, payer: 'company' },
      next: { kind: 'response', at: '2026-11-22T03:00:00.000Z' },
      wishes: leak.wishes,
      moves: ['wish', 'cancel'],
    });
    expect(body.number).toMatch(/^BX20261122-\d{4}$/);
    expect(body.photos.map(({ id }) => id)).toEqual(photoIds);
    expect(body.clocks).toEqual([
      { kind: 'response', dueAt: '2026-11-22T03:00:00.000Z', metAt: null, late: false },
      { kind: 'plan', dueAt: '2026-11-23T02:00:00.000Z', metAt: null, late: false },
    ]);
    expect(body.timeline).toEqual([
      expect.objectContaining({ what: 'file', by: '周知远', mine: true, words: leak.words, photos: body.photos }),
    ]);
  });

  test('a home handed over is told until when and that it is free', async () => {
    const { body } = await (await as('otherOwner')).file({ ...leak, homeId: OTHER_HOME });
    expect(body.warranty).toEqual({ term: 'leak', cover: 'inside', until: '2031-01-10', payer: 'company' });
  });

  test('in the public area of his project it costs him nothing', async () => {
    const lift = { homeId: HOME, space: 'public' as const, part: 'lift' as const, symptom: 'stopped' };
    expect((await (await as('tenant')).file(lift)).body).toMatchObject({
      title: '公共区域电梯停运',
      warranty: { cover: 'common', payer: 'company' },
      filedBy: '许真',
    });
  });

  test('urgent ones are due on site in two hours, and every engineer and the steward know at once', async () => {
    const repair = await filed(house, { ...URGENT.burst.place, words: '' });
    expect(repair).toMatchObject({ urgent: 'burst', title: '水管爆裂' });
    expect(repair.clocks.map(({ kind }) => kind)).toEqual(['response', 'onSite']);
    for (const who of ['engineer', 'secondEngineer', 'steward'] as const)
      expect(await newsOf(house, who, repair)).toEqual([
        expect.objectContaining({ title: '急：爆管，3 栋 2 单元 1201', text: '11:00 前要回应，12:00 前要到场。' }),
      ]);
    expect(await newsOf(house, 'otherEngineer', repair)).toEqual([]);
  });

  test('twenty filed at the same moment get twenty numbers', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => filed(house)));
    expect(new Set(all.map(({ number }) => number)).size).toBe(20);
  });

  test('sent twice with one key it is one repair, told once', async () => {
    const headers = { 'Idempotency-Key': 'a-key-for-one-repair' };
    const mine = await as('owner');
    const [one, two] = await Promise.all([mine.file(leak, headers), mine.file(leak, headers)]);
    expect(two.body).toEqual(one.body);
    expect(await house.db.collection('repairs').countDocuments({ _id: one.body.id as never })).toBe(1);
    expect(await newsOf(house, 'engineer', one.body)).toHaveLength(1);
  });

  test.each([
    ['a part the room has not', { part: 'lift', symptom: 'stopped' }, 'symptom'],
    ['a symptom the part has not', { symptom: 'burst' }, 'symptom'],
    ['a time that is over', { wishes: [{ day: '2026-11-22', slot: 'morning' }] }, 'wishes.0'],
    ['a time too far ahead', { wishes: [{ day: '2027-01-01', slot: 'morning' }] }, 'wishes.0'],
    ['one time twice', { wishes: [leak.wishes[0], leak.wishes[0]] }, 'wishes'],
    ['a photo nobody sent', { photoIds: [HOME] }, 'photoIds'],
    ['ten photos', { photoIds: Array.from({ length: 10 }, (_, n) => `${n}`.repeat(24)) }, 'photoIds'],
    ['a phone that is none', { phone: '12345' }, 'phone'],
  ])('refuses %s, says where, and keeps nothing', async (_, changes, path) => {
    const before = await house.db.collection('repairs').countDocuments();
    const answer = await (await as('owner')).file({ ...leak, ...changes } as typeof leak);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path })]);
    expect(await house.db.collection('repairs').countDocuments()).toBe(before);
  });

  test("somebody else's photo can't be filed with", async () => {
    const photoIds = [await tinyPhoto(house, 'neighbour')];
    expect((await (await as('owner')).file({ ...leak, photoIds })).status).toBe(400);
  });
});
