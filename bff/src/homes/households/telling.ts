/** News of a household, for whom it concerns. */

import { mayInvite } from '@jiashu/shared/homes/households';
import type { Fact } from '../../history';
import type { Message } from '../../inbox';
import type { Home } from '../store';
import type { HomeWorld } from '../world';

/** Each of the people once; those of whom the ledger knows a number only are left out. */
export const tellPeople = (
  { inbox }: Pick<HomeWorld, 'inbox'>,
  people: readonly (string | null)[],
  { id, at }: Pick<Fact, 'id' | 'at'>,
  message: Message,
) => inbox.tell([...new Set(people.flatMap((one) => one ?? []))], id, at, message);

/** The home's owners, but whoever did it. */
export async function tellOwners(world: HomeWorld, home: Home, fact: Fact, title: string, text: string): Promise<void> {
  const owners = (await world.store.membersOfHomes([home._id])).filter(({ kind }) => mayInvite(kind));
  const others = owners.map(({ personId }) => personId).filter((one) => one !== fact.by?.personId);
  await tellPeople(world, others, fact, { title, text, link: { kind: 'household', id: home._id, homeId: home._id } });
}
