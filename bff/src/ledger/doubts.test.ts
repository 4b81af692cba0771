/** A file corrects the number by which somebody came in: he stays until staff have looked, and no automatic act locks an owner out. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import type { Contract } from '@jiashu/shared/kernel/endpoint';
import { ledger } from '@jiashu/shared/ledger/contract';
import { privacy } from '@jiashu/shared/privacy/contract';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PROJECT, type Who } from '../testing/company';
import { callsOf, type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { DOUBT } from './sayChanges';
import { imported, rowsOf, sent } from './testing/desk';

let house: House;
let n = 0;
/** Each test has a home and numbers of its own. */
let room = '';
let [wrong, right] = ['', ''];
forTests(
  (opened) => {
    house = opened;
  },
  async () => {
    n++;
    room = `10${n}`;
    [wrong, right] = [`13600000${String(n).padStart(3, '0')}`, `13600001${String(n).padStart(3, '0')}`];
  },
);

const file = (phone: string, name = '陆清和') => `楼栋,单元,房号,业主,电话\n3栋,7,${room},${name},${phone}`;
const label = () => `3 栋 7 单元 ${room}`;
const as = (who: Who) => house.as(who, homes);

/** Signs in whoever has the number. */
async function comes(phone: string) {
  await callsOf(house.url, accounts, null).sendCode({ phone });
  const { body } = await callsOf(house.url, accounts, null).signInByPhone({ phone, code: house.sms.get(phone)! });
  const calls = <C extends Contract>(contract: C) => callsOf(house.url, contract, body.accessToken);
  return { homes: calls(homes), accounts: calls(accounts), inbox: calls(inbox), privacy: calls(privacy) };
}
type Person = Awaited<ReturnType<typeof comes>>;

async function provedAgain({ accounts: mine }: Person) {
  const { id: personId } = (await mine.me({})).body;
  await house.db.collection('sessions').updateMany({ personId }, { $set: { steppedUpAt: NOW } });
}

/** Changes his own number. */
async function movesTo(person: Person, phone: string) {
  await provedAgain(person);
  await callsOf(house.url, accounts, null).sendCode({ phone });
  return person.accounts.changePhone({ phone, code: house.sms.get(phone)! });
}

const homesOf = async ({ homes: mine }: Person) => (await mine.mine({})).body.homes;
const titles = async ({ inbox: box }: Person) => (await box.list({ limit: 10 })).body.items.map(({ title }) => title);
const waiting = async () =>
  (await (await as('steward')).deskBindings({ state: 'pending', limit: 50 })).body.items.filter(
    ({ home }) => home === label(),
  );

/** Somebody is in by the wrong number; then the file with the right one was put in. */
async function corrected() {
  await imported(house, file(wrong));
  const person = await comes(wrong);
  const done = await imported(house, file(right));
  const [asked] = await waiting();
  return { person, importId: done.id, bindingId: asked!.id };
}

describe('the preview', () => {
  test('names the rows that correct the number of somebody who is in, and counts them', async () => {
    await imported(house, file(wrong));
    const before = await sent(house, file(right));
    expect(before.doubts).toBe(0);
    const person = await comes(wrong);
    const after = await sent(house, file(right));
    const [row] = await rowsOf(house, after.id, 'changed');
    expect([after.doubts, row!.changes.at(-1)]).toEqual([1, DOUBT]);
    expect(await waiting()).toEqual([]);
    expect((await homesOf(person))[0]).toMatchObject({ kind: 'owner', doubted: false });
    await (await house.as('projectManager', ledger)).confirm({ importId: after.id, version: after.version });
    const told = (await (await house.as('projectManager', inbox)).list({ limit: 10 })).body.items;
    expect(told.filter(({ text }) => text.includes('1 行改了已登录业主的号码'))).toHaveLength(1);
  });
});

describe('until staff have looked', () => {
  test('he stays, without the contract and without inviting, and is told', async () => {
    const { person } = await corrected();
    const [home] = await homesOf(person);
    expect(home).toMatchObject({ label: label(), kind: 'family', doubted: true, contract: null });
    expect(home!.journey).toMatchObject({ phase: null, handoverOn: null });
    const household = (await person.homes.household({ homeId: home!.id })).body;
    expect(household).toMatchObject({ doubted: true, contract: null, mayInvite: false, members: [{ since: null }] });
    expect((await person.homes.invite({ homeId: home!.id, kind: 'family', name: '家人' })).status).toBe(403);
    expect(await titles(person)).toEqual([`${label()} 登记的手机号改了`]);
  });

  test('nothing of the owner in the file is shown to him, in no export either', async () => {
    const { person } = await corrected();
    const [home] = await homesOf(person);
    expect(JSON.stringify((await person.homes.household({ homeId: home!.id })).body)).not.toContain('陆清和');
    await provedAgain(person);
    const { body } = await person.privacy.askExport({});
    const { url } = (await person.privacy.exportLink({ exportId: body.id })).body;
    const files = Object.values(unzipSync(Buffer.from(await (await fetch(house.url + url)).arrayBuffer()))).map((one) =>
      strFromU8(one),
    );
    expect(files.join()).toContain('您和房子的关系');
    for (const theirs of [right, '陆清和']) expect(files.join()).not.toContain(theirs);
  });

  test('the desk sees both numbers, and who signs in with the new one', async () => {
    const { bindingId } = await corrected();
    const mask = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
    const desk = await as('steward');
    const told = { name: '陆清和', account: mask(wrong), phone: mask(right) };
    const seen = (await desk.deskBinding({ bindingId })).body;
    expect(seen).toMatchObject({ fromLedger: true, decidable: true, ledger: { ...told, holder: null } });
    const other = await comes(right);
    expect(await homesOf(other)).toEqual([]);
    expect((await desk.deskBinding({ bindingId })).body.ledger).toMatchObject({ ...told, holder: '微信用户' });
    const { members } = (await desk.deskHousehold({ homeId: seen.ledger!.homeId })).body;
    expect(members.map(({ doubt }) => doubt)).toEqual([bindingId]);
  });

  test('the same file again asks nothing anew, nor does another one', async () => {
    await corrected();
    await imported(house, file(right));
    await imported(house, file(right.replace('136', '135')));
    expect(await waiting()).toHaveLength(1);
  });
});

describe('staff say that it is still he', () => {
  test('and all is as before; both are in the history', async () => {
    const { person, bindingId } = await corrected();
    const desk = await as('steward');
    const { homeId } = (await desk.deskBinding({ bindingId })).body.ledger!;
    expect((await desk.approveBinding({ bindingId, homeId })).status).toBe(200);
    expect((await homesOf(person))[0]).toMatchObject({ kind: 'owner', doubted: false });
    expect((await homesOf(person))[0]!.contract).not.toBeNull();
    expect((await titles(person)).sort()).toEqual([`${label()} 登记的手机号改了`, `核对过了，${label()} 是您的`]);
    const { history, members } = (await desk.deskHousehold({ homeId })).body;
    expect(history.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['核对过，是本人', '台账改了号码，等核对是不是本人']),
    );
    expect(members).toMatchObject([{ doubt: null, ended: null }]);
    expect((await desk.refuseBinding({ bindingId, reason: '改主意了' })).status).toBe(409);
  });

  test('for another home of the project it can’t be said', async () => {
    const { bindingId } = await corrected();
    const other = await house.db.collection('homes').findOne({ projectId: PROJECT, label: '3 栋 2 单元 1201' });
    const answer = await (await as('steward')).approveBinding({ bindingId, homeId: String(other!._id) });
    expect(answer.status).toBe(400);
  });

  test('at the same moment as not: one of them is true', async () => {
    const { person, bindingId } = await corrected();
    const desk = await as('steward');
    const { homeId } = (await desk.deskBinding({ bindingId })).body.ledger!;
    const answers = await Promise.all([
      desk.approveBinding({ bindingId, homeId }),
      desk.refuseBinding({ bindingId, reason: '不是同一个人' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await homesOf(person)).toHaveLength(answers[0]!.status === 200 ? 1 : 0);
  });
});

describe('staff let him out', () => {
  test('at once, with the reason, and whoever proves the new number is in', async () => {
    const { person, bindingId } = await corrected();
    const waited = await comes(right);
    expect(await homesOf(waited)).toEqual([]);
    await (await as('steward')).refuseBinding({ bindingId, reason: '打过新号码，业主说没见过这个人' });
    expect(await homesOf(person)).toEqual([]);
    expect((await homesOf(waited))[0]).toMatchObject({ label: label(), kind: 'owner', doubted: false });
    expect((await person.inbox.list({ limit: 10 })).body.items).toContainEqual(
      expect.objectContaining({ title: `您不再属于 ${label()}`, text: '打过新号码，业主说没见过这个人' }),
    );
    const me = (await person.accounts.me({})).body.id;
    expect(await house.db.collection('members').findOne({ personId: me })).toMatchObject({
      ...{ name: null, phone: null, phoneIndex: null, idNumber: null, endReason: 'corrected' },
    });
  });

  test('by way of the home’s people, too; and whoever signs in with the new number only then', async () => {
    const { person } = await corrected();
    const [home] = await homesOf(person);
    const manager = await as('projectManager');
    const { members } = (await manager.deskHousehold({ homeId: home!.id })).body;
    const removal = { homeId: home!.id, memberId: members[0]!.id, reason: '号码原来登记错了' };
    expect((await manager.deskRemoveMember(removal)).status).toBe(200);
    expect(await homesOf(person)).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(await homesOf(await comes(right))).toHaveLength(1);
  });

  test('whom he invited goes with him, and is told; what he left open lets nobody in', async () => {
    await imported(house, file(wrong));
    const person = await comes(wrong);
    const [home] = await homesOf(person);
    const invite = async () =>
      (await person.homes.invite({ homeId: home!.id, kind: 'family', name: '他的人' })).body.token;
    const [guest, late] = [await comes(`13600002${wrong.slice(-3)}`), await comes(`13600003${wrong.slice(-3)}`)];
    const [used, open] = [await invite(), await invite()];
    await guest.homes.acceptInvitation({ token: used });
    expect(await homesOf(guest)).toHaveLength(1);
    await imported(house, file(right));
    const bindingId = (await waiting())[0]!.id;
    expect((await late.homes.acceptInvitation({ token: open })).body.error?.code).toBe('closed');
    await (await as('steward')).refuseBinding({ bindingId, reason: '不是同一个人' });
    expect([await homesOf(person), await homesOf(guest)]).toEqual([[], []]);
    expect(await titles(guest)).toEqual([`您不再属于 ${label()}`]);
    expect((await late.homes.acceptInvitation({ token: open })).body.error?.code).toBe('closed');
  });

  test('he may appeal, and somebody above may bring him back', async () => {
    const { person, bindingId } = await corrected();
    await (await as('steward')).refuseBinding({ bindingId, reason: '联系不上您' });
    const [mine] = (await person.homes.myBindings({})).body.bindings;
    expect(mine).toMatchObject({ id: bindingId, state: 'refused', fromLedger: true });
    expect(mine!.appealUntil).not.toBeNull();
    const appeal = { bindingId, words: '我换了号码，合同在我手里', photoIds: [] };
    expect((await person.homes.appealBinding(appeal)).status).toBe(200);
    const above = await as('customerRelations');
    const { homeId } = (await above.deskBinding({ bindingId })).body.ledger!;
    expect((await above.approveBinding({ bindingId, homeId })).status).toBe(200);
    expect((await homesOf(person))[0]).toMatchObject({ label: label(), kind: 'owner', doubted: false });
  });
});

describe('nobody needs to look', () => {
  test('when he proves the new number himself', async () => {
    const { person } = await corrected();
    expect((await movesTo(person, right)).status).toBe(200);
    expect(await waiting()).toEqual([]);
    expect((await homesOf(person))[0]).toMatchObject({ kind: 'owner', doubted: false });
  });

  test('when he had proved it before the file came', async () => {
    await imported(house, file(wrong));
    const person = await comes(wrong);
    await movesTo(person, right);
    expect((await imported(house, file(right))).doubts).toBe(0);
    expect(await waiting()).toEqual([]);
    expect((await homesOf(person))[0]).toMatchObject({ kind: 'owner', doubted: false });
  });

  test('when the import is taken back', async () => {
    const { person, importId } = await corrected();
    await (await house.as('projectManager', ledger)).undo({ importId });
    expect(await waiting()).toEqual([]);
    expect((await homesOf(person))[0]).toMatchObject({ kind: 'owner', doubted: false });
  });

  test('when a later file has his own number again', async () => {
    const { person } = await corrected();
    await imported(house, file(wrong));
    expect(await waiting()).toEqual([]);
    expect((await homesOf(person))[0]).toMatchObject({ kind: 'owner', doubted: false });
  });

  test('when he leaves: the home waits for whoever has the number', async () => {
    const { person } = await corrected();
    const [home] = await homesOf(person);
    expect((await person.homes.leave({ homeId: home!.id })).status).toBe(200);
    expect([await homesOf(person), await waiting()]).toEqual([[], []]);
    expect(await homesOf(await comes(right))).toHaveLength(1);
  });

  test('when the home is sold meanwhile: nobody of before comes back by a yes', async () => {
    const { person } = await corrected();
    const [home] = await homesOf(person);
    await house.stepUp('projectManager');
    const sale = { on: '2026-11-20', reason: '二手房过户', owners: [{ name: '新主人', phone: '13611119999' }] };
    expect((await (await as('projectManager')).transfer({ homeId: home!.id, ...sale })).status).toBe(201);
    expect([await homesOf(person), await waiting()]).toEqual([[], []]);
    expect(await homesOf(await comes(right))).toEqual([]);
  });
});
