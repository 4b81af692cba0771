import { projects } from '@jiashu/shared/projects/contract';
import { describe, expect, test } from 'vitest';
import { OTHER_PROJECT, PROJECT, personId, type Who } from '../../testing/company';
import { type House, NOW } from '../../testing/house';
import { inboxOf } from '../../testing/inbox';
import { forTests } from '../../testing/opened';
import { nextIn, onlyFirst } from '../testing/nextVersion';

let house: House;
forTests((opened) => {
  house = opened;
}, onlyFirst);

const as = (who: Who | null) => house.as(who, projects);
const project = { projectId: PROJECT };

describe('reading it', () => {
  test('is confirmed once, whatever is sent twice, with a copy for the reader', async () => {
    const calls = await as('neighbour');
    const first = await calls.acknowledge({ ...project, version: 1 });
    expect([first.status, first.body]).toEqual([200, { version: 1, at: NOW.toISOString() }]);
    house.at(new Date('2026-11-23T02:00:00Z'));
    const again = await (await as('neighbour')).acknowledge({ ...project, version: 1 });
    expect(again.body.at).toBe(NOW.toISOString());
    const copies = (await inboxOf(house, 'neighbour')).filter(({ title }) => title.includes('第 1 版'));
    expect(copies).toHaveLength(1);
    const { body } = await (await as('neighbour')).receipts(project);
    expect(body.receipts).toEqual([{ version: 1, at: NOW.toISOString() }]);
  });

  test('many times at once is one confirmation', async () => {
    const calls = await as('ownerIn5');
    await Promise.all(Array.from({ length: 8 }, () => calls.acknowledge({ ...project, version: 1 })));
    const mine = { projectId: PROJECT, personId: personId('ownerIn5') };
    expect(await house.db.collection('acknowledgements').countDocuments(mine)).toBe(1);
  });

  test('of a version that no longer stands is a conflict, and of another project’s is not mixed up', async () => {
    await nextIn(house, 'review', 'editor').then(async ({ revision }) =>
      (await as('customerRelations')).publish({ ...project, revision }),
    );
    expect((await (await as('owner')).acknowledge({ ...project, version: 1 })).status).toBe(409);
    expect((await (await as('owner')).receipts({ projectId: OTHER_PROJECT })).body.receipts).toEqual([]);
  });

  test('is seen by the desk with name and version, newest first, page by page', async () => {
    await (await as('tenant')).acknowledge({ ...project, version: 1 });
    house.at(new Date('2026-11-24T02:00:00Z'));
    await (await as('owner')).acknowledge({ ...project, version: 1 });
    const desk = await as('steward');
    const page = await desk.acknowledgements({ ...project, limit: 1 });
    expect(page.body.items.map(({ name, version }) => [name, version])).toEqual([['周知远', 1]]);
    const next = await desk.acknowledgements({ ...project, limit: 1, after: page.body.next! });
    expect(next.body.items[0]?.name).not.toBe('周知远');
    const { body } = await desk.deskDeclaration(project);
    expect(body.acknowledged.current).toBeGreaterThanOrEqual(2);
  });
});
