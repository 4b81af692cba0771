/** What follows a coming or going: the membership itself, and the news for whom it concerns. */
import type { Fact } from '../../history';
import { closeDoubt, release } from '../bindings/releasing';
import type { HomeWorld } from '../world';
import { isOfFormerOwners, memberIdOf } from './invitations';
import { passOn } from './selling';
import { tellOwners, tellPeople } from './telling';

export function reactToHouseholds(world: HomeWorld): void {
  const { facts } = world.history;
  facts.on('homes.invitation.accepted', (fact) => letIn(world, fact));
  facts.on('homes.transferred', (fact) => passOn(world, fact));

  facts.on('homes.member.left', async (fact) => {
    const [home, member] = await Promise.all([
      world.store.home(fact.homeId ?? ''),
      world.store.member(fact.subject.id),
    ]);
    if (member) await closeDoubt(world, member, fact.at, '他自己退出了');
    if (member) await release(world, member, fact.at, 'left');
    if (home)
      await tellOwners(world, home, fact, `${fact.by?.name ?? '家人'}退出了`, `${home.label}。需要时可以再请。`);
  });

  for (const type of ['homes.member.removed', 'homes.member.corrected'])
    facts.on(type, async (fact) => {
      const home = await world.store.home(fact.homeId ?? '');
      if (!home) return;
      const text = String(fact.data.reason ?? '那里的报修和活动您看不到了。您自己的消息和评价都还在。');
      const title = `您不再属于 ${home.label}`;
      await tellPeople(world, concerned(fact), fact, { title, text, link: { kind: 'home', id: home._id } });
    });

  facts.on('homes.member.idNumber', async (fact) => {
    const home = await world.store.home(fact.homeId ?? '');
    if (!home) return;
    const text = `${fact.by?.name ?? '工作人员'}改的，原因：${String(fact.data.reason)}`;
    const title = `${home.label}登记的证件号更正了`;
    await tellPeople(world, concerned(fact), fact, { title, text, link: { kind: 'privacy', id: home._id } });
  });
}

const concerned = ({ data }: Fact): (string | null)[] => [data.personId as string | null];

async function letIn(world: HomeWorld, fact: Fact): Promise<void> {
  const { store, households } = world;
  const invitation = await households.invitation(fact.subject.id);
  const home = invitation && (await store.home(invitation.homeId));
  // A crash may have held this up until the home was sold: then the household he was asked into is gone.
  if (!invitation?.usedBy || !home || isOfFormerOwners(invitation, home)) return;
  const { homeId, projectId, buildingId, kind, name, usedBy } = invitation;
  await store.addMember({
    ...{ _id: memberIdOf(invitation._id), homeId, projectId, buildingId, kind, personId: usedBy, name },
    ...{ phoneIndex: null, since: fact.at, endedAt: null },
  });
  const called = await world.persons().nameNewcomer(usedBy, world.vault.open(name));
  const text = `${home.label}，可以报修、约活动，看不到合同。`;
  await tellOwners(world, home, fact, `${called}加入了`, text);
}
