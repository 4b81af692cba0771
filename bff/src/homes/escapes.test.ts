/** Ways into a home that are none, and who he is to whom two ways lead. */
import { describe, expect, test } from 'vitest';
import { id, PROJECT, personId, type Who } from '../testing/company';
import type { House } from '../testing/house';
import { NOW } from '../testing/house';
import { eachItsHome } from './testing/household';
import { takePhoto } from './testing/photo';

let house: House;
let homeId = '';
const { accept, as, belong, memberOf } = eachItsHome((ground) => {
  ({ house, homeId } = ground);
});

const mine = async (who: Who) => (await (await as(who)).mine({})).body.homes.filter((home) => home.id === homeId);

async function requested(who: Who) {
  const input = { projectId: PROJECT, home: '9 栋 1', name: '申请人', photoIds: [await takePhoto(house, who)] };
  return (await (await as(who)).requestBinding(input)).body.id;
}

describe('an invitation', () => {
  const invited = async () => (await (await as('owner')).invite({ homeId, kind: 'family', name: '家人' })).body.token;

  test('of somebody who is no owner any more lets nobody in', async () => {
    const token = await invited();
    const desk = await as('customerRelations');
    const removal = { homeId, memberId: memberOf('owner', 'owner'), reason: '不是这一家的业主' };
    expect((await desk.deskRemoveMember(removal)).status).toBe(200);
    expect((await accept('visitor', token)).body.error?.code).toBe('closed');
    expect((await (await as(null)).invitation({ token })).body.state).toBe('revoked');
    expect(await mine('visitor')).toEqual([]);
  });

  test('from before a sale lets nobody in, also where what follows the sale is still on its way', async () => {
    const token = await invited();
    const sale = { $set: { transferId: id('sale', homeId), transferredAt: new Date(NOW.getTime() + 1) } };
    await house.db.collection('homes').updateOne({ _id: homeId as never }, sale);
    expect((await accept('visitor', token)).body.error?.code).toBe('closed');
  });

  test('accepted just before a sale, and told only after it, lets nobody in', async () => {
    const token = await invited();
    const invitations = house.db.collection('invitations');
    const { tokenHash, _id } = (await invitations.findOne({ homeId }))!;
    // What a crash between the tap and its listener leaves, and a sale meanwhile.
    const used = { state: 'used', usedBy: personId('visitor') };
    await invitations.updateOne({ tokenHash }, { $set: used });
    const sold = { transferId: id('sale', homeId), transferredAt: new Date(NOW.getTime() + 1) };
    await house.db.collection('homes').updateOne({ _id: homeId as never }, { $set: sold });
    const fact = {
      ...{ id: id('late fact', homeId), type: 'homes.invitation.accepted', at: new Date(NOW.getTime() - 60_000) },
      ...{ subject: { kind: 'invitation', id: String(_id) }, by: null, projectId: PROJECT, homeId, data: {} },
    };
    await invitations.updateOne({ tokenHash }, { $push: { outbox: fact as never } });
    expect(await house.capabilities.history.facts.sweep(NOW)).toBeGreaterThan(0);
    expect(await mine('visitor')).toEqual([]);
    expect((await accept('visitor', token)).status).not.toBe(200);
  });
});

describe('a request to be confirmed', () => {
  test('is not decided by whoever made it, though it were his work', async () => {
    const bindingId = await requested('steward');
    const steward = await as('steward');
    expect((await steward.deskBinding({ bindingId })).body.decidable).toBe(false);
    expect((await steward.approveBinding({ bindingId, homeId })).status).toBe(403);
    expect((await steward.refuseBinding({ bindingId, reason: '试试' })).status).toBe(403);
    expect((await (await as('customerRelations')).approveBinding({ bindingId, homeId })).status).toBe(200);
    expect(await mine('steward')).toMatchObject([{ kind: 'owner' }]);
  });

  test('of a tenant who turns out to be the owner makes him the owner', async () => {
    await belong('tenant', 'tenant');
    const bindingId = await requested('tenant');
    expect((await (await as('steward')).approveBinding({ bindingId, homeId })).status).toBe(200);
    expect(await mine('tenant')).toMatchObject([{ kind: 'owner' }]);
    const { members } = (await (await as('owner')).household({ homeId })).body;
    expect(members.map(({ kind }) => kind)).toEqual(['owner', 'owner']);
  });
});

test('a photo of somebody else’s is refused, and the own ones beside it stay free for the next try', async () => {
  const [own, strange] = [await takePhoto(house, 'visitor'), await takePhoto(house, 'neighbour')];
  const request = { projectId: PROJECT, home: '9 栋 1', name: '申请人' };
  const visitor = await as('visitor');
  expect((await visitor.requestBinding({ ...request, photoIds: [own, strange] })).status).toBe(400);
  expect((await visitor.requestBinding({ ...request, photoIds: [own] })).status).toBe(201);
  expect((await visitor.requestBinding({ ...request, photoIds: [own] })).status).toBe(400);
  const kept = await house.db.collection('photos').findOne({ _id: own as never });
  expect(kept?.subject).not.toBeNull();
});

test('whom the ledger makes an owner of the home where he is family is its owner, and has it once', async () => {
  await belong('visitor', 'family', new Date(NOW.getTime() - 86_400_000));
  await belong('visitor', 'owner');
  expect(await mine('visitor')).toMatchObject([{ kind: 'owner' }]);
  expect((await (await as('visitor')).invite({ homeId, kind: 'family', name: '妈妈' })).status).toBe(201);
});

test('who was let in twice at the same moment is out when he leaves', async () => {
  for (const kind of ['family', 'tenant'] as const) await belong('visitor', kind);
  expect((await (await as('visitor')).leave({ homeId })).status).toBe(200);
  expect(await mine('visitor')).toEqual([]);
});
