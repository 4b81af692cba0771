/** What follows each step of a repair: those it concerns are told, once. */
import type { Fact, History } from '../history';
import type { Home } from '../homes';
import type { Inbox } from '../inbox';
import { engineerIdOf } from './around';
import { engineersOf } from './engineers';
import { calledAnother, calledYou, type News, newsOf, newsOfFiling, type Step } from './news';
import type { Repair } from './store';
import type { RepairWorld } from './world';

const STEPS = Object.keys(newsOf) as Step[];

export function reactToRepairs(world: RepairWorld, history: History, inbox: Inbox): void {
  /** Without a home the link leads to the desk. */
  const tell = (people: readonly (string | null)[], fact: Fact, homeId: string | null, news: News) =>
    inbox.tell(
      people.flatMap((one) => one ?? []),
      homeId ? fact.id : `${fact.id} desk`,
      fact.at,
      { ...news, link: { kind: 'repair', id: fact.subject.id, homeId } },
    );

  history.facts.on('repairs.filed', async (fact) => {
    const [repair, home] = await around(world, fact);
    const engineers = (await engineersOf(world, repair.projectId)).map(({ personId }) => personId);
    const people = new Set(repair.urgent ? [...engineers, home.stewardId] : engineers);
    const { dutyId } = repair;
    if (dutyId) {
      people.delete(dutyId);
      await tell([dutyId], fact, null, newsOfFiling(repair, home.label, calledYou(repair)));
    }
    const name = dutyId && (await world.persons.names([dutyId])).get(dutyId);
    await tell([...people], fact, null, newsOfFiling(repair, home.label, name ? calledAnother(name) : ''));
  });

  for (const type of STEPS)
    history.facts.on(type, async (fact) => {
      const [repair, home] = await around(world, fact);
      const engineerId = engineerIdOf(fact) ?? '';
      const name = (await world.persons.names([engineerId])).get(engineerId) ?? '';
      const { owner, engineer } = newsOf[type](repair, fact, home.label, name);
      const by = fact.by?.personId;
      if (owner && by !== repair.personId) await tell([repair.personId], fact, repair.homeId, owner);
      if (engineer && by !== repair.engineerId) await tell([repair.engineerId], fact, null, engineer);
    });
}

async function around({ store, homes }: RepairWorld, { subject }: Fact): Promise<[Repair, Home]> {
  const repair = await store.repair(subject.id);
  if (!repair) throw new Error(`no repair ${subject.id}`);
  return [repair, await homes.get(repair.homeId)];
}
