import { complaints } from '@jiashu/shared/complaints/contract';
import { describe, expect, test } from 'vitest';
import { personId, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { accepted, closed, filed, filing, ownerFacts, proposed } from './complaints.matrix';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, complaints);
const later = (days: number, minutes = 0) => new Date(NOW.getTime() + days * 86_400_000 + minutes * 60_000);

describe('the desk', () => {
  test('lists what is due first, page by page, each once, and counts what is late', async () => {
    house.at(later(40));
    const owner = await as('owner');
    for (const impact of ['none', 'severe', 'use', 'looks'] as const)
      await owner.file({ ...filing, facts: { ...ownerFacts, impact } });
    const desk = await as('customerRelations');
    const seen: string[] = [];
    const due: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await desk.deskList({ limit: 7, ...(after ? { after } : {}) });
      seen.push(...body.items.map(({ id }) => id));
      due.push(...body.items.map((row) => row.due!.at));
      after = body.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(due).toEqual([...due].sort());
    const counts = (await desk.deskCounts({})).body;
    expect(counts.due).toBe(seen.length);
    expect(counts.late).toBe(due.filter((at) => at < later(40).toISOString()).length);
    expect(counts.today).toBe(4);
  });

  test('mine are those where I am named; waiting and ended have their own lists', async () => {
    const waiting = await proposed(house);
    const over = await closed(house);
    const mine = await accepted(house);
    const desk = await as('customerRelations');
    await desk.assign({ ...mine, personId: personId('handler') });
    const ids = async (who: Who, view: 'mine' | 'proposed' | 'ended') =>
      (await (await as(who)).deskList({ view, limit: 50 })).body.items.map(({ id }) => id);
    expect(await ids('handler', 'mine')).toContain(mine.complaintId);
    expect(await ids('handler', 'mine')).not.toContain(waiting.complaintId);
    expect(await ids('projectManager', 'mine')).toEqual([]);
    expect(await ids('handler', 'proposed')).toContain(waiting.complaintId);
    expect(await ids('handler', 'ended')).toContain(over.complaintId);
    expect(await ids('otherSteward', 'ended')).toEqual([]);
    expect((await (await as('steward')).deskList({ projectId: personId('owner') })).status).toBe(403);
  });

  test('says what the caller may do now', async () => {
    const one = await filed(house);
    expect((await (await as('customerRelations')).deskShow(one)).body.may).toEqual([
      ...['accept', 'assign', 'note', 'raise', 'lower', 'correct'],
    ]);
    expect((await (await as('handler')).deskShow(one)).body.may).toEqual(['note', 'raise']);
    const taken = await accepted(house);
    expect((await (await as('handler')).deskShow(taken)).body.may).toEqual([
      ...['advance', 'answer', 'note', 'propose', 'raise'],
    ]);
  });
});
