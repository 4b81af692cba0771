/** What follows the sale of a home: everybody of before is out, the new owners are in, and both are told. */
import { derivedId, type Fact } from '../../history';
import { closeDoubt } from '../bindings/releasing';
import type { Home, Member } from '../store';
import type { HomeWorld } from '../world';
import { tellPeople } from './telling';

/** Of a fact told again nothing happens twice. */
export async function passOn(world: HomeWorld, fact: Fact): Promise<void> {
  const { store, households } = world;
  const [home, transfer] = [await store.home(fact.subject.id), await households.transfer(String(fact.data.transferId))];
  if (!home || !transfer?.owners) return;
  const before = await store.membersOfHomes([home._id]);
  const owners = await newOwners(world, home, { ...transfer, owners: transfer.owners });
  const staying = new Set(owners.map(({ _id }) => _id));
  await store.endAll(home._id, [...staying], fact.at, 'transferred');
  for (const member of before) await closeDoubt(world, member, fact.at, '房子已转给新业主');
  for (const member of before) await store.release(member._id, fact.at, 'transferred');
  await households.revokeAll(home._id);
  for (const owner of owners) await store.addMember(owner);
  const gone = before.filter(({ _id }) => !staying.has(_id)).map(({ personId }) => personId);
  const link = { kind: 'home' as const, id: home._id };
  const farewell = {
    title: `${home.label} 已转给新业主`,
    text: '您的消息、投诉和评价还在，房子的事由新业主接着办。',
    link,
  };
  await tellPeople(world, gone, fact, farewell);
  const arrived = owners.map(({ personId }) => personId);
  const welcome = { title: `${home.label} 是您的家了`, text: '欢迎回家。', link };
  await tellPeople(world, arrived, { ...fact, id: derivedId('arrived', fact.id) }, welcome);
  await households.forgetOwners(transfer._id);
}

async function newOwners(
  { vault, persons }: HomeWorld,
  { _id: homeId, projectId, buildingId }: Home,
  transfer: { _id: string; owners: string; at: Date },
): Promise<Member[]> {
  const owners = JSON.parse(vault.open(transfer.owners)) as { name: string; phone: string }[];
  return Promise.all(
    owners.map(async ({ name, phone }, index) => ({
      ...{
        _id: derivedId('member', transfer._id, String(index)),
        homeId,
        projectId,
        buildingId,
        kind: 'owner' as const,
      },
      personId: await persons().idOfPhone(phone),
      name: vault.seal(name),
      phoneIndex: vault.blindIndex(phone),
      since: transfer.at,
      endedAt: null,
    })),
  );
}
