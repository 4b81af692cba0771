/** What follows a coming or going: the membership itself, and the news for whom it concerns. */
import type { Fact } from '../../history';
import { derivedId } from '../../history';
import type { Message } from '../../inbox';
import type { Home, Member } from '../store';
import type { HomeWorld } from '../world';
import { isOfFormerOwners, memberIdOf } from './invitations';

export function reactToHouseholds(world: HomeWorld): void {
  const { store, households, history, inbox } = world;
  const { facts } = history;

  const tell = (people: readonly (string | null)[], fact: Fact, title: string, text: string, link: Message['link']) =>
    inbox.tell([...new Set(people.flatMap((one) => one ?? []))], fact.id, fact.at, { title, text, link });
  const ownersOf = async (homeId: string) =>
    (await store.allOf(homeId)).filter(({ kind, endedAt }) => kind === 'owner' && endedAt === null);
  const tellOwners = async (home: Home, fact: Fact, title: string, text: string) => {
    const owners = (await ownersOf(home._id)).map(({ personId }) => personId);
    const others = owners.filter((one) => one !== fact.by?.personId);
    await tell(others, fact, title, text, { kind: 'household', id: home._id, homeId: home._id });
  };

  facts.on('homes.invitation.accepted', async (fact) => {
    const invitation = await households.invitation(fact.subject.id);
    const home = invitation && (await store.home(invitation.homeId));
    // A crash may have held this up until the home was sold: then the household he was asked into is gone.
    if (!invitation?.usedBy || !home || isOfFormerOwners(invitation, home)) return;
    const { homeId, projectId, buildingId, kind, name, usedBy } = invitation;
    await store.addMember({
      ...{ _id: memberIdOf(invitation._id), homeId, projectId, buildingId, kind, personId: usedBy, name },
      ...{ phoneIndex: null, since: fact.at, endedAt: null },
    });
    await tellOwners(home, fact, `${fact.by?.name ?? '家人'}加入了`, `${home.label}，可以报修、约活动，看不到合同。`);
  });

  facts.on('homes.member.left', async (fact) => {
    const home = await store.home(fact.homeId ?? '');
    if (home) await tellOwners(home, fact, `${fact.by?.name ?? '家人'}退出了`, `${home.label}。需要时可以再请。`);
  });

  for (const type of ['homes.member.removed', 'homes.member.corrected'])
    facts.on(type, async (fact) => {
      const home = await store.home(fact.homeId ?? '');
      if (!home) return;
      const text = String(fact.data.reason ?? '那里的报修和活动您看不到了。您自己的消息和评价都还在。');
      const person = fact.data.personId as string | null;
      await tell([person], fact, `您不再属于 ${home.label}`, text, { kind: 'home', id: home._id });
    });

  facts.on('homes.member.idNumber', async (fact) => {
    const home = await store.home(fact.homeId ?? '');
    if (!home) return;
    const text = `${fact.by?.name ?? '工作人员'}改的，原因：${String(fact.data.reason)}`;
    const person = fact.data.personId as string | null;
    await tell([person], fact, `${home.label}登记的证件号更正了`, text, { kind: 'privacy', id: home._id });
  });

  facts.on('homes.transferred', async (fact) => {
    const [home, transfer] = [
      await store.home(fact.subject.id),
      await households.transfer(String(fact.data.transferId)),
    ];
    if (!home || !transfer?.owners) return;
    const before = (await store.allOf(home._id)).filter(({ endedAt }) => endedAt === null);
    const owners = await newOwners(world, home, { ...transfer, owners: transfer.owners });
    const staying = new Set(owners.map(({ _id }) => _id));
    await store.endAll(home._id, [...staying], fact.at, 'transferred');
    await households.revokeAll(home._id);
    for (const owner of owners) await store.addMember(owner);
    const gone = before.filter(({ _id }) => !staying.has(_id)).map(({ personId }) => personId);
    const link = { kind: 'home' as const, id: home._id };
    await tell(gone, fact, `${home.label} 已转给新业主`, '您的消息、投诉和评价还在，房子的事由新业主接着办。', link);
    const arrived = owners.map(({ personId }) => personId);
    await tell(arrived, { ...fact, id: derivedId('arrived', fact.id) }, `${home.label} 是您的家了`, '欢迎回家。', link);
    await households.forgetOwners(transfer._id);
  });
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
