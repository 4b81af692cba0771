/** One box finds home, person and ticket; one page shows a customer; neither reaches beyond the caller's projects. */
import { customers } from '@jiashu/shared/customers/contract';
import { repairs } from '@jiashu/shared/repairs/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { finished } from '../repairs/testing/steps';
import { HOME, idNumberOf, PEOPLE, personId, phoneOf, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';

let house: House;
let number = '';
beforeAll(async () => {
  house = await openHouse();
  await house.capabilities.resealing.index();
  const repair = await finished(house);
  number = repair.number;
  await (await house.as('owner', repairs)).accept({ repairId: repair.id, version: repair.version } as never);
});
afterAll(() => house.close());
beforeEach(() => house.at(NOW));

const as = (who: Who) => house.as(who, customers);
const found = async (who: Who, text: string) => (await (await as(who)).find({ text })).body;

describe('the search box', () => {
  test.each([['3栋2单元1201'], ['３－２－１２０１'], ['三号楼二单元一二〇一室'], ['3-1201']])(
    'finds a home by %s',
    async (text) => {
      const { people } = await found('steward', text);
      expect(people.map(({ id }) => id).sort()).toEqual([personId('owner'), personId('tenant')].sort());
      const places = people.map(({ homeId, homeLabel }) => [homeId, homeLabel]);
      expect(places).toEqual(Array(2).fill([HOME, '3 栋 2 单元 1201']));
    },
  );

  test('finds a whole building, and says which homes nobody belongs to', async () => {
    const { people, emptyHomes } = await found('steward', '5栋');
    expect(people.map(({ id }) => id)).toEqual([personId('ownerIn5')]);
    expect(emptyHomes.map(({ label }) => label)).toEqual(['5 栋 1 单元 302']);
  });

  test.each([[phoneOf('owner')], [`+86 ${phoneOf('owner')}`], [PEOPLE.owner]])(
    'finds a person by %s, masked',
    async (text) => {
      const body = await found('customerRelations', text);
      expect(body.people).toEqual([
        expect.objectContaining({ id: personId('owner'), name: '周**', homeLabel: '3 栋 2 单元 1201' }),
      ]);
      expect(JSON.stringify(body)).not.toContain(PEOPLE.owner);
    },
  );

  test('finds a ticket by its number, however it is typed', async () => {
    const { cases } = await found('steward', number.toLowerCase());
    expect(cases).toEqual([expect.objectContaining({ kind: 'repair', number, state: expect.any(String) })]);
  });

  test('finds nothing outside the caller’s projects, nor for those who only see an order of theirs', async () => {
    for (const text of ['3栋2单元1201', phoneOf('owner'), PEOPLE.owner, number]) {
      for (const who of ['otherSteward', 'engineer', 'editor'] as const) {
        expect(await found(who, text)).toEqual({ people: [], emptyHomes: [], cases: [] });
      }
    }
  });

  test('needs words', async () => {
    expect((await (await as('steward')).find({ text: '  ' })).status).toBe(400);
  });
});

describe('a customer’s page', () => {
  test('has his homes, cases, promises and ratings together, masked', async () => {
    const { status, body } = await (await as('steward')).show({ personId: personId('owner') });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: '周**',
      phone: '138****0000',
      idNumber: expect.stringMatching(/^330\*{11}\d{3}[\dX]$/),
      homes: [{ label: '3 栋 2 单元 1201', projectName: '云栖里', kind: 'owner', phase: 'toBe' }],
      cases: [{ kind: 'repair', number, open: false }],
    });
    expect(body.promises.map(({ on, state }) => [on, state])).toEqual([['2026-11-24', 'kept']]);
    expect(JSON.stringify(body)).not.toContain(PEOPLE.owner);
    expect(JSON.stringify(body)).not.toContain(phoneOf('owner'));
    expect(JSON.stringify(body)).not.toContain(idNumberOf('owner'));
  });

  test('takes a note that colleagues of the project read, sealed at rest', async () => {
    const text = '老人听力不好，打电话请大声一些。';
    const { status, body } = await (await as('customerRelations')).note({ personId: personId('owner'), text });
    expect([status, body.notes.map((note) => [note.text, note.by])]).toEqual([201, [[text, PEOPLE.customerRelations]]]);
    expect((await (await as('projectManager')).show({ personId: personId('owner') })).body.notes).toHaveLength(1);
    expect(JSON.stringify(await house.db.collection('careNotes').find().toArray())).not.toContain('听力');
  });

  test('is not there for nobody, and closed to those outside his projects', async () => {
    expect((await (await as('steward')).show({ personId: 'a'.repeat(24) })).status).toBe(404);
    expect((await (await as('otherSteward')).show({ personId: personId('owner') })).status).toBe(403);
    expect((await (await as('engineer')).show({ personId: personId('owner') })).status).toBe(403);
    expect((await (await as('owner')).show({ personId: personId('owner') })).status).toBe(403);
  });
});
