/** Many more homes for a test, each with one owner who has signed in. */
import { accounts } from '@jiashu/shared/accounts/contract';
import type { Contract } from '@jiashu/shared/kernel/endpoint';
import { BUILDING_5, id, PROJECT } from './company';
import { type Calls, callsOf, type House } from './house';

export interface Neighbour<C extends Contract> {
  readonly homeId: string;
  readonly personId: string;
  readonly calls: Calls<C>;
}

const AT_ONCE = 20;

/** `n` owners in building 5 of the test project; a `street` is a name that keeps crowds of one house apart. */
export async function crowd<C extends Contract>(
  house: House,
  street: string,
  n: number,
  contract: C,
): Promise<Neighbour<C>[]> {
  const rows = Array.from({ length: n }, (_, index) => ({
    index,
    homeId: id('home', street, String(index)),
    personId: id('person', street, String(index)),
  }));
  await house.capabilities.accounts.add(rows.map(({ personId, index }) => person(house, personId, street, index)));
  await house.capabilities.homes.insertHomes(rows.map(({ homeId, index }) => home(homeId, street, index)));
  await house.capabilities.homes.insertMembers(rows.map(member));
  const signedIn: Neighbour<C>[] = [];
  for (let from = 0; from < n; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map(async ({ homeId, personId }) => {
      const { body } = await callsOf(house.url, accounts, null).signInAsDemo({ personId });
      return { homeId, personId, calls: callsOf(house.url, contract, body.accessToken) };
    });
    signedIn.push(...(await Promise.all(some)));
  }
  return signedIn;
}

const since = new Date('2025-06-18T02:00:00Z');

function person({ capabilities: { vault } }: House, _id: string, street: string, index: number) {
  const phone = `${street} ${index}`;
  return {
    _id,
    name: vault.seal(`邻居${index}`),
    phone: vault.seal(phone),
    phoneIndex: vault.blindIndex(phone),
    posts: [],
    demoStory: street,
    createdAt: since,
  };
}

const home = (_id: string, street: string, index: number) => ({
  ...{ _id, projectId: PROJECT, buildingId: BUILDING_5 },
  label: `${street} ${index}`,
  floor: 1,
  signedOn: '2025-06-18',
  handoverPlannedOn: '2027-09-30',
  ...{ handedOverOn: null, movedInOn: null, stewardId: null },
});

const member = ({ homeId, personId }: { homeId: string; personId: string }) => ({
  _id: id('member', personId),
  ...{ homeId, personId, projectId: PROJECT, buildingId: BUILDING_5 },
  kind: 'owner' as const,
  ...{ name: null, phoneIndex: null, since, endedAt: null },
});
