/** What holds of every ledger: given out and put in again it is the same, and the order of two files makes no difference. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { checkDigitOf } from '@jiashu/shared/kernel/idNumber';
import { ledger } from '@jiashu/shared/ledger/contract';
import { type Format, formats } from '@jiashu/shared/ledger/vocabulary';
import { privacy } from '@jiashu/shared/privacy/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILDING_5, id, PEOPLE, PROJECT } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';
import { imported, sent } from './testing/desk';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const phone = fc.integer({ min: 0, max: 30 }).map((n) => `137${String(10_000_000 + n)}`);
const name = fc.constantFrom(
  '顾南乔',
  '温予安',
  '李 雷',
  'John Smith',
  '甲、乙',
  '欧阳不疑',
  '=1+1',
  '司马 相如',
  '-',
  '㛃玥𠮷',
);
const resident = fc.nat(40).map((n) => {
  const first = `33010619900307${String(100 + n)}`;
  return first + checkDigitOf(first);
});
const idNumber = fc.oneof(
  resident,
  fc.constantFrom('E12345678', 'H12345678(9)', '110105491231002', '91330100799655058B'),
);
const owner = fc.record({
  idNumber: fc.option(idNumber, { freq: 3 }),
  name: fc.option(name, { freq: 5 }),
  phone: fc.option(phone, { freq: 5 }),
  known: fc.boolean(),
});
const dayAfter = (n: number) => new Date(Date.UTC(2019, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
/** Mostly in the order in which things happen; now and then not, which makes a row nobody can import. */
const dates = fc
  .tuple(fc.nat(900), fc.nat(900), fc.nat(900), fc.nat(3), fc.nat(19))
  .map(([signed, built, moved, known, wild]) => ({
    signedOn: known > 0 ? dayAfter(signed) : null,
    handoverPlannedOn: dayAfter(signed + built),
    handedOverOn: known > 1 ? dayAfter(signed + built) : null,
    movedInOn: known > 2 ? dayAfter(wild === 0 ? signed : signed + built + moved) : null,
  }));
const home = fc
  .record({
    label: fc.constantFrom(
      '5 栋 9 单元 101',
      '5 栋 9 单元 102',
      '5 栋 9 单元 1201',
      '5 栋 909',
      '会所 二层',
      '5 栋 9 单元 A3',
    ),
    floor: fc.integer({ min: 1, max: 26 }),
    dates,
    owners: fc.array(owner, { maxLength: 3 }),
  })
  .map(({ dates: theirs, ...rest }) => ({ ...rest, ...theirs }));
const anyLedger = fc.uniqueArray(home, { selector: ({ label }) => label, minLength: 1, maxLength: 5 });
type AnyHome = typeof home extends fc.Arbitrary<infer T> ? T : never;

const homeIdOf = (label: string) => id('any home', label);
const ours = { label: { $in: ['5 栋 909', '会所 二层'] } };
const isOurs = { $or: [{ label: /^5 栋 9 单元/ }, ours] };

async function clear() {
  const homes = await house.db.collection('homes').find(isOurs).toArray();
  await house.db.collection('members').deleteMany({ homeId: { $in: homes.map(({ _id }) => String(_id)) } });
  await house.db.collection('homes').deleteMany(isOurs);
}

async function lay(homes: readonly AnyHome[]) {
  const { vault, homes: book } = house.capabilities;
  await clear();
  await book.insertHomes(
    homes.map(({ owners: _, label, ...dates }) => ({
      _id: homeIdOf(label),
      projectId: PROJECT,
      buildingId: BUILDING_5,
      label,
      stewardId: null,
      ...dates,
    })),
  );
  await book.insertMembers(
    homes.flatMap(({ label, owners }) =>
      owners.map((one, at) => ({
        _id: id('any member', label, String(at)),
        ...{
          homeId: homeIdOf(label),
          projectId: PROJECT,
          buildingId: BUILDING_5,
          kind: 'owner' as const,
          personId: null,
        },
        name: one.name && vault.seal(one.name),
        phone: one.phone && one.known ? vault.seal(one.phone) : null,
        phoneIndex: one.phone && vault.blindIndex(one.phone),
        idNumber: one.idNumber && vault.seal(one.idNumber),
        ...{ since: NOW, endedAt: null },
      })),
    ),
  );
}

/** Everything the register says, sealed texts opened, without ids that only the way in decides. */
async function register(withIds: boolean) {
  const { vault } = house.capabilities;
  const homes = await house.db.collection('homes').find(isOurs).sort({ label: 1 }).toArray();
  const members = await house.db
    .collection('members')
    .find({ homeId: { $in: homes.map(({ _id }) => String(_id)) } })
    .toArray();
  const open = (text: unknown) => (typeof text === 'string' ? vault.open(text) : null);
  return homes.map(({ _id, label, floor, signedOn, handoverPlannedOn, handedOverOn, movedInOn }) => ({
    ...{ label, floor, signedOn, handoverPlannedOn, handedOverOn, movedInOn },
    ...(withIds ? { _id } : {}),
    members: members
      .filter(({ homeId }) => homeId === String(_id))
      .map((one) => ({
        name: open(one.name),
        phone: open(one.phone),
        idNumber: open(one.idNumber),
        index: one.phoneIndex,
        ended: one.endedAt,
        ...(withIds ? { _id: one._id } : {}),
      }))
      .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
  }));
}

async function given(format: Format): Promise<Buffer> {
  await house.stepUp('projectManager');
  const desk = await house.as('projectManager', ledger);
  const asked = await desk.askWhole({ projectId: PROJECT, format, reason: '逐户核对台账' });
  const { body } = await desk.fetchExport({ exportId: asked.body.id });
  return Buffer.from(body.base64, 'base64');
}

test('any ledger, given out and put in again, changes nothing', async () => {
  let same = 0;
  await fc.assert(
    fc.asyncProperty(anyLedger, fc.constantFrom(...formats), async (homes, format) => {
      await lay(homes);
      const before = await register(true);
      const { id: importId, version, counts } = await sent(house, await given(format), { fileName: `x.${format}` });
      expect(counts).toMatchObject({ new: 0, changed: 0 });
      same += counts.same;
      await (await house.as('projectManager', ledger)).confirm({ importId, version });
      expect(await register(true)).toEqual(before);
    }),
    { numRuns: 15 },
  );
  // Most rows were good ones: nothing changed because nothing differed.
  expect(same).toBeGreaterThan(30);
}, 240_000);

const person = fc.constantFrom(
  ['顾南乔', '13700000001'],
  ['温予安', '13700000002'],
  ['江亦舟', ''],
  ['', '13700000003'],
  ['白露生、宋晚舟', '13700000004、13700000005'],
);
const row = fc.tuple(
  fc.constantFrom('101', '102', '201', '1201'),
  person,
  fc.option(fc.nat(2_000).map(dayAfter), { nil: '' }),
);
const file = (unit: number, rows: readonly (readonly [string, readonly string[], string])[]) =>
  [
    '房号,业主,电话,签约日期',
    ...rows.map(([room, [who, number], signed]) => `5-${unit}-${room},${who},${number},${signed}`),
  ].join('\n');

test('the order of two files with different homes makes no difference', async () => {
  const some = fc.array(row, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(some, some, async (ones, others) => {
      const files = [file(9, ones), file(9, others).replaceAll('5-9-', '5-9-2')];
      const results = [];
      for (const order of [files, [...files].reverse()]) {
        await clear();
        for (const one of order) await imported(house, one);
        results.push(await register(false));
      }
      expect(results[1]).toEqual(results[0]);
    }),
    { numRuns: 8 },
  );
}, 240_000);

test('a masked export shows no whole number, a whole one needs a reason and a fresh code and is in the history', async () => {
  await lay([
    {
      label: '5 栋 9 单元 101',
      floor: 1,
      signedOn: null,
      handoverPlannedOn: '2027-09-30',
      handedOverOn: null,
      movedInOn: null,
      owners: [{ name: '顾南乔', phone: '13711112222', idNumber: '11010519491231002X', known: true }],
    },
  ]);
  const desk = await house.as('projectManager', ledger);
  const masked = await desk.askExport({ projectId: PROJECT, format: 'csv' });
  const text = Buffer.from((await desk.fetchExport({ exportId: masked.body.id })).body.base64, 'base64').toString();
  expect(text).toContain('137****2222');
  expect(text).toContain('110***********002X');
  expect(text).not.toContain('19491231002X');
  expect(text).not.toContain('13711112222');
  house.forget();
  const wish = { projectId: PROJECT, format: 'csv' as const, reason: '交房前逐户通知' };
  expect((await (await house.as('projectManager', ledger)).askWhole(wish)).body.error?.code).toBe('stepUp');
  await house.stepUp('projectManager');
  const proved = await house.as('projectManager', ledger);
  expect((await proved.askWhole({ ...wish, reason: '看' })).status).toBe(400);
  const whole = await proved.askWhole(wish);
  expect(
    Buffer.from((await proved.fetchExport({ exportId: whole.body.id })).body.base64, 'base64').toString(),
  ).toContain('13711112222');
  const fact = await house.db.collection('history').findOne({ 'subject.id': whole.body.id });
  expect(fact).toMatchObject({
    type: 'ledger.exported',
    data: { reveal: true, reason: '交房前逐户通知' },
    projectId: PROJECT,
  });
  expect((await (await house.as('groupManager', ledger)).fetchExport({ exportId: whole.body.id })).status).toBe(404);
  house.at(new Date(NOW.getTime() + 16 * 60_000));
  expect((await (await house.as('projectManager', ledger)).fetchExport({ exportId: whole.body.id })).status).toBe(409);
  house.at(NOW);
});

test('who took the ledger out whole is read by every owner in it, also by one who signs in later', async () => {
  await lay([]);
  house.at(new Date(NOW.getTime() + 60_000));
  await imported(house, '楼栋,单元,房号,业主,电话\n5栋,9,1201,云间,13711113333');
  await house.stepUp('projectManager');
  const desk = await house.as('projectManager', ledger);
  await desk.askWhole({ projectId: PROJECT, format: 'csv', reason: '交房前逐户通知' });
  await desk.askExport({ projectId: PROJECT, format: 'csv' });
  const read = async (token: string) => {
    const { items } = (await callsOf(house.url, privacy, token).reveals({})).body;
    return items.find(({ at }) => at === new Date(NOW.getTime() + 60_000).toISOString());
  };
  const look = { by: PEOPLE.projectManager, title: '项目总', field: 'ledger', reason: 'ledger' };
  expect(await read(await house.token('owner'))).toMatchObject(look);
  expect(await read(await house.token('tenant'))).toBeUndefined();
  expect(await read(await house.token('otherOwner'))).toBeUndefined();
  const stranger = callsOf(house.url, accounts, null);
  await stranger.sendCode({ phone: '13711113333' });
  const signedIn = await stranger.signInByPhone({ phone: '13711113333', code: house.sms.get('13711113333')! });
  expect(await read(signedIn.body.accessToken)).toMatchObject(look);
  const mine = await callsOf(house.url, privacy, signedIn.body.accessToken).mine({});
  expect(mine.body.reveals).toBe(1);
  house.at(NOW);
});
