/** The public face of homes: who belongs where, and who an audience is. */
import type { Connection } from 'mongoose';
import type { Route } from '../http/bind';
import type { Membership } from '../http/context';
import { found } from '../http/errors';
import { reactToBindings } from './reactions';
import { type HomeWorld, homeRoutes } from './routes';
import { type Audience, createHomeStore, type Home, type HomeStore } from './store';

export type { Audience, Home, Member } from './store';

export interface Homes {
  readonly routes: Route[];
  membershipsOf(personId: string): Promise<Membership[]>;
  /** Gives the ledger's homes of a proven phone to the person. */
  claim(personId: string, phoneIndex: string): Promise<void>;
  /** Throws `notFound`. */
  get(id: string): Promise<Home>;
  some(ids: readonly string[]): Promise<Home[]>;
  /** How many homes an audience is. */
  count(audience: Audience): Promise<number>;
  /** All people of an audience in batches, one entry a membership, in a stable order. */
  people(audience: Audience): AsyncGenerator<{ personId: string; homeId: string }[]>;
  insertHomes: HomeStore['insertHomes'];
  insertMembers: HomeStore['insertMembers'];
}

const BATCH = 500;

export function openHomes(db: Connection, world: Omit<HomeWorld, 'store'>): Homes {
  const store = createHomeStore(db);
  const whole = { ...world, store };
  reactToBindings(whole);
  return {
    routes: homeRoutes(whole),
    async membershipsOf(personId) {
      const members = await store.membersOf(personId);
      return members.map(({ homeId, projectId, buildingId, kind }) => ({ homeId, projectId, buildingId, kind }));
    },
    async claim(personId, phoneIndex) {
      await store.claimByPhone(phoneIndex, personId);
    },
    get: async (id) => found(await store.home(id)),
    some: store.homes,
    count: store.countHomes,
    people: (audience) => peopleIn(store, audience),
    insertHomes: store.insertHomes,
    insertMembers: store.insertMembers,
  };
}

async function* peopleIn(store: HomeStore, audience: Audience) {
  let after = '';
  for (;;) {
    const batch = await store.peopleOf(audience, after, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last.personId;
  }
}
