import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { ledger } from '@jiashu/shared/ledger/contract';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BUILDING_3, HOME, PEOPLE, PROJECT, phoneOf } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';
import { imported, rowsOf, send, sent } from './testing/desk';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const HEAD = '楼栋,单元,房号,业主,电话,签约日期,合同交付日期';
const csv = (...rows: string[]) => [HEAD, ...rows].join('\n');
const desk = () => house.as('projectManager', ledger);
const homeRecord = (label: string) => house.db.collection('homes').findOne({ projectId: PROJECT, label });

describe('a file', () => {
  test('changes nothing until it is confirmed, then makes homes and owners', async () => {
    const file = csv(
      '3栋,1,101,陆清和,13900000101,2026/1/5,2027年9月30日',
      '3栋,1,102,"陆清和、施予","13900000101、13900000102",,',
    );
    const before = await house.db.collection('homes').countDocuments();
    const { id: importId, version, counts, state } = await sent(house, file);
    expect([state, counts.new, counts.bad]).toEqual(['ready', 2, 0]);
    expect(await house.db.collection('homes').countDocuments()).toBe(before);

    expect((await (await desk()).confirm({ importId, version })).status).toBe(200);
    const done = (await (await desk()).show({ importId })).body;
    expect(done).toMatchObject({ state: 'done', outcome: { homesNew: 2, ownersNew: 3, homesChanged: 0, ended: 0 } });
    expect(await homeRecord('3 栋 1 单元 101')).toMatchObject({
      ...{
        buildingId: BUILDING_3,
        floor: 1,
        signedOn: '2026-01-05',
        handoverPlannedOn: '2027-09-30',
        handedOverOn: null,
      },
    });
    // A home whose file gives no day gets the project's.
    expect(await homeRecord('3 栋 1 单元 102')).toMatchObject({ signedOn: null, handoverPlannedOn: '2027-09-30' });
  });

  test('brings the owner his home as soon as he signs in by phone', async () => {
    await imported(house, csv('3栋,1,103,白舟,13900000103,2026/1/5,'));
    await callsOf(house.url, accounts, null).sendCode({ phone: '13900000103' });
    const code = house.sms.get('13900000103')!;
    const { body } = await callsOf(house.url, accounts, null).signInByPhone({ phone: '13900000103', code });
    const mine = await callsOf(house.url, homes, body.accessToken).mine({});
    expect(mine.body.homes.map(({ label, kind }) => [label, kind])).toEqual([['3 栋 1 单元 103', 'owner']]);
  });

  test('brings somebody who has signed in already his second home at once', async () => {
    await imported(house, csv(`3栋,1,104,${PEOPLE.ownerIn5},${phoneOf('ownerIn5')},2026/1/5,`));
    const mine = await (await house.as('ownerIn5', homes)).mine({});
    expect(mine.body.homes.map(({ label }) => label)).toContain('3 栋 1 单元 104');
  });

  test('brings it to somebody, too, who signs in for the first time while it is being written', async () => {
    const phone = '13900000109';
    const { id: importId, version } = await sent(house, csv(`3栋,1,109,来得巧,${phone},2026/1/5,`));
    const { accounts: people } = house.capabilities;
    const look = people.byPhones;
    let token = '';
    const looking = vi.spyOn(people, 'byPhones').mockImplementationOnce(async (indexes) => {
      const seen = await look(indexes);
      await callsOf(house.url, accounts, null).sendCode({ phone });
      const signedIn = await callsOf(house.url, accounts, null).signInByPhone({ phone, code: house.sms.get(phone)! });
      token = signedIn.body.accessToken;
      return seen;
    });
    await (await desk()).confirm({ importId, version });
    looking.mockRestore();
    const mine = await callsOf(house.url, homes, token).mine({});
    expect(mine.body.homes.map(({ label }) => label)).toEqual(['3 栋 1 单元 109']);
  });

  test('imported twice changes nothing, and says that it was here before', async () => {
    const file = csv('3栋,1,105,晏初,13900000105,2026/1/5,2027/9/30', '3栋,1,105,晏初,13900000105,2026/1/5,2027/9/30');
    const first = await imported(house, file);
    expect(first.counts).toMatchObject({ new: 1, repeated: 1 });
    const again = await imported(house, file);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 1, repeated: 1, bad: 0 });
    expect(again.importedBefore).toBe(NOW.toISOString());
    expect(again.outcome).toEqual({ homesNew: 0, homesChanged: 0, ownersNew: 0, ownersChanged: 0, ended: 0 });
  });

  test('says what it would change in words, and changes just that', async () => {
    await imported(house, csv('3栋,1,106,宁远,13900000106,2026/1/5,2027/9/30'));
    const { id: importId } = await sent(house, csv('3栋,1,106,宁远,13900000116,2026/1/6,'));
    expect((await rowsOf(house, importId, 'changed')).map(({ changes }) => changes)).toEqual([
      ['签约日期从 2026-01-05 改为 2026-01-06', '宁远的电话改为 139****0116'],
    ]);
    await (await desk()).confirm({ importId, version: 1 });
    expect(await homeRecord('3 栋 1 单元 106')).toMatchObject({
      signedOn: '2026-01-06',
      handoverPlannedOn: '2027-09-30',
    });
    const members = await house.db
      .collection('members')
      .find({ homeId: String((await homeRecord('3 栋 1 单元 106'))!._id) })
      .toArray();
    expect(members).toHaveLength(1);
    expect(members[0]).toMatchObject({ phoneIndex: house.capabilities.vault.blindIndex('13900000116'), endedAt: null });
  });

  test('keeps a document’s number, corrects it, and puts it back when undone', async () => {
    const head = '楼栋,单元,房号,业主,电话,证号';
    const file = (number: string) => [head, `3栋,1,110,云深,13900000110,${number}`].join('\n');
    await imported(house, file('11010519491231002X'));
    const kept = async () => {
      const member = await house.db
        .collection('members')
        .findOne({ homeId: String((await homeRecord('3 栋 1 单元 110'))!._id) });
      return house.capabilities.vault.open(String(member?.idNumber));
    };
    expect(await kept()).toBe('11010519491231002X');
    const { id: importId } = await sent(house, file('E12345678'));
    expect((await rowsOf(house, importId, 'changed'))[0]?.changes).toEqual(['云深的证件号改为 E*****678']);
    await (await desk()).confirm({ importId, version: 1 });
    expect(await kept()).toBe('E12345678');
    await (await desk()).undo({ importId });
    expect(await kept()).toBe('11010519491231002X');
  });

  test('tells the person who imported, once', async () => {
    const { id } = await imported(house, csv('3栋,1,107,苏合,13900000107,,'));
    const told = (await (await house.as('projectManager', inbox)).list({})).body.items.filter(
      ({ link }) => link.id === id,
    );
    expect(told).toEqual([
      expect.objectContaining({ title: '台账已导入：台账.csv', link: { kind: 'ledger', id, homeId: null } }),
    ]);
  });

  test('leaves no name, phone or document in the clear anywhere', async () => {
    const head = '楼栋,单元,房号,业主,电话,身份证号';
    const good = '3栋,1,108,欧阳不疑,13900000108,１１０１０５１９４９１２３１００２ｘ';
    const { id: importId } = await imported(house, [head, good, '3栋,1,109,欧阳不疑,1390000,E1234567'].join('\n'));
    expect((await rowsOf(house, importId, 'new'))[0]?.owners).toEqual([
      { name: '欧阳不疑', phone: '139****0108', idNumber: '110***********002X' },
    ]);
    for (const { name } of await house.db.db!.listCollections().toArray()) {
      const dump = JSON.stringify(await house.db.collection(name).find().toArray());
      for (const secret of ['欧阳不疑', '13900000108', '11010519491231002', 'E1234567'])
        expect([name, secret, dump.includes(secret)]).toEqual([name, secret, false]);
    }
  });
});

describe('owners the file doesn’t name', () => {
  test('are listed and stay, unless they are chosen to be ended', async () => {
    await imported(house, csv('5栋,1,401,甲一,13900000401,,', '5栋,1,402,乙一,13900000402,,'));
    const { id: importId, counts } = await sent(house, csv('5栋,1,401,丙一,13900000403,,', '5栋,1,301,贺兰,,,'));
    const gone = await rowsOf(house, importId, 'gone');
    expect(counts.gone).toBe(2);
    expect(gone.map(({ label, end }) => [label, end])).toEqual([
      ['5 栋 1 单元 401', false],
      ['5 栋 1 单元 402', false],
    ]);
    const chosen = await (await desk()).chooseEnding({ importId, rowId: gone[0]!.id, end: true });
    expect(chosen.body.ending).toBe(1);
    await (await desk()).confirm({ importId, version: chosen.body.version });
    const active = async (label: string) =>
      house.db.collection('members').countDocuments({ homeId: String((await homeRecord(label))!._id), endedAt: null });
    expect([await active('5 栋 1 单元 401'), await active('5 栋 1 单元 402')]).toEqual([1, 1]);
    expect((await (await desk()).show({ importId })).body.outcome).toMatchObject({ ended: 1, ownersNew: 1 });
  });
});

describe('undoing', () => {
  test('puts back exactly what was there', async () => {
    await imported(house, csv('3栋,1,201,元夕,13900000201,2026/1/5,2027/9/30'));
    const everything = async () => ({
      homes: await house.db
        .collection('homes')
        .find({}, { projection: { outbox: 0 } })
        .sort({ _id: 1 })
        .toArray(),
      members: (await house.db.collection('members').find().sort({ _id: 1 }).toArray()).map(
        ({ _id, name, phoneIndex, endedAt, personId }) => ({
          ...{ _id, phoneIndex, endedAt, personId },
          name: name && house.capabilities.vault.open(name),
        }),
      ),
    });
    const before = await everything();
    const { id: importId } = await sent(
      house,
      csv('3栋,1,201,元曦,13900000201,2026/1/6,', '3栋,1,202,新来,13900000202,,', '3栋,1,203,,,,'),
    );
    const { body: chosen } = await (await desk()).chooseEnding({ importId, end: true });
    await (await desk()).confirm({ importId, version: chosen.version });
    expect(await everything()).not.toEqual(before);

    expect((await (await desk()).undo({ importId })).status).toBe(200);
    expect((await (await desk()).show({ importId })).body).toMatchObject({
      state: 'undone',
      kept: { count: 0, labels: [] },
    });
    expect(await everything()).toEqual(before);
    expect((await (await desk()).undo({ importId })).status).toBe(409);
  });

  test('leaves what changed since, and names its home', async () => {
    const { id: importId } = await imported(
      house,
      csv('3栋,1,301,可留,13900000301,2026/1/5,', '3栋,1,302,可去,13900000302,,'),
    );
    await callsOf(house.url, accounts, null).sendCode({ phone: '13900000301' });
    await callsOf(house.url, accounts, null).signInByPhone({
      phone: '13900000301',
      code: house.sms.get('13900000301')!,
    });
    await (await desk()).undo({ importId });
    const { kept } = (await (await desk()).show({ importId })).body;
    expect(kept).toEqual({ count: 1, labels: ['3 栋 1 单元 301'] });
    expect(await homeRecord('3 栋 1 单元 301')).not.toBeNull();
    expect(await homeRecord('3 栋 1 单元 302')).toBeNull();
  });

  test('is over after thirty days', async () => {
    const { id: importId } = await imported(house, csv('3栋,1,303,迟迟,13900000303,,'));
    house.at(new Date(NOW.getTime() + 31 * 86_400_000));
    const answer = await (await desk()).undo({ importId });
    house.at(NOW);
    expect([answer.status, answer.body.error?.code]).toEqual([409, 'closed']);
  });
});

describe('what is wrong', () => {
  test('is named by cell and in words, and can be repaired in the preview', async () => {
    const {
      id: importId,
      counts,
      version,
    } = await sent(house, csv('3栋,1,401,严一,1390000040,,', '3栋,1,402,严二,13900000402,,'));
    expect(counts).toMatchObject({ bad: 1, new: 1 });
    const [row] = await rowsOf(house, importId, 'bad');
    expect(row?.troubles).toEqual([
      { field: 'phone', code: 'badPhone', cell: 'E2', text: '1390000040', words: '手机号是 11 位，这里有 10 位。' },
    ]);
    const repair = { importId, rowId: row!.id, version, field: 'phone' as const, text: '139-0000-0401' };
    const { body } = await (await desk()).repair(repair);
    expect([body.row.kind, body.import.counts.bad, body.import.version]).toEqual(['new', 0, 2]);
    expect((await (await desk()).repair(repair)).status).toBe(409);
    expect((await (await desk()).confirm({ importId, version })).status).toBe(409);
    expect((await (await desk()).confirm({ importId, version: 2 })).status).toBe(200);
  });

  test('stays out when the rest is confirmed', async () => {
    const { outcome, id: importId } = await imported(house, csv('3栋,1,403,严三,1,,', '3栋,1,404,严四,13900000404,,'));
    expect(outcome).toMatchObject({ homesNew: 1 });
    expect(await homeRecord('3 栋 1 单元 403')).toBeNull();
    const { body } = await (await desk()).withReasons({ importId });
    expect(body.fileName).toBe('台账（标出要改的）.xlsx');
  });
});

test('of a project one import works at a time', async () => {
  const [one, two] = [await sent(house, csv('3栋,1,601,,,,')), await sent(house, csv('3栋,1,602,,,,'))];
  await house.db
    .collection('ledgerImports')
    .updateOne({ _id: one.id as never }, { $set: { state: 'running', working: true } });
  const refused = await (await desk()).confirm({ importId: two.id, version: 1 });
  expect([refused.status, refused.body.error?.code]).toEqual([409, 'inProgress']);
  await house.db.collection('ledgerImports').updateOne({ _id: one.id as never }, { $set: { working: false } });
  expect((await (await desk()).confirm({ importId: two.id, version: 1 })).status).toBe(200);
});

describe('who', () => {
  test('outside the project is refused, and a file that is no table is refused with a reason', async () => {
    for (const who of ['steward', 'editor', 'otherEditor', 'owner'] as const)
      expect((await send(house, csv(), { who })).status).toBe(403);
    expect((await send(house, csv(), { who: null })).status).toBe(401);
    const refused = await send(house, '姓名,年龄\n甲,3');
    expect(refused.status).toBe(400);
    expect(refused.body.error?.data).toEqual([
      expect.objectContaining({ path: 'file', message: expect.stringMatching('没有找到表头') }),
    ]);
  });

  test('sends once, however often with one key', async () => {
    const key = 'one-upload-of-a-ledger';
    const [one, two] = [
      await send(house, csv('3栋,1,501,,,,'), { key }),
      await send(house, csv('3栋,1,501,,,,'), { key }),
    ];
    expect(two.body.id).toBe(one.body.id);
  });

  test('drops a file, and its rows are gone', async () => {
    const { id: importId } = await sent(house, csv('3栋,1,502,,,,'));
    expect((await (await desk()).drop({ importId })).status).toBe(200);
    expect(await house.db.collection('ledgerRows').countDocuments({ importId })).toBe(0);
    expect((await (await desk()).confirm({ importId, version: 1 })).status).toBe(409);
  });
});

test('the home that is there already keeps its id', async () => {
  await imported(house, csv(`3栋,2,1201,${PEOPLE.owner},${phoneOf('owner')},2025/6/18,`));
  expect((await homeRecord('3 栋 2 单元 1201'))?._id).toBe(HOME);
});
