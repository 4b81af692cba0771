/** The public face of homes: who belongs where, and who an audience is. */
import { standsAs, strongestTies } from '@jiashu/shared/homes/households';
import type { Connection } from 'mongoose';
import type { Fact } from '../history';
import type { Route } from '../http/bind';
import type { Membership } from '../http/context';
import { found } from '../http/errors';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { isDuplicateKey } from '../infra/mongo';
import { type Raised, raiseDoubts, withdrawDoubts } from './bindings/doubts';
import { forgetEvidence } from './bindings/evidence';
import { reactToBindings } from './bindings/reactions';
import { createBindingStore } from './bindings/store';
import { claim, claimKnown } from './claiming';
import { reactToHouseholds } from './households/reactions';
import { createHouseholdStore } from './households/store';
import { homeRoutes } from './routes';
import { type Audience, createHomeStore, type Home, type HomeStore, isDoubted, type Member } from './store';
import type { HomeWorld } from './world';

export type { Raised } from './bindings/doubts';
export type { Change } from './register';
export type { Audience, Home, Member } from './store';

/** One membership of somebody in an audience. */
export interface Belongs {
  readonly personId: string;
  readonly homeId: string;
  readonly projectId: string;
  readonly buildingId: string;
}

export interface Homes {
  readonly routes: Route[];
  membershipsOf(personId: string): Promise<Membership[]>;
  membersOfHomes: HomeStore['membersOfHomes'];
  membersWith: HomeStore['membersWith'];
  /** The homes he belongs or belonged to. */
  homeIdsOf(personId: string): Promise<string[]>;
  /** His memberships, also those that ended. */
  memberIdsOf: HomeStore['memberIdsOf'];
  /** The document number that the ledger of one of these projects has of him; null where none has. */
  idNumberOf(personId: string, projectIds: readonly string[]): Promise<string | null>;
  /** Gives the ledger's homes of a proven phone to the person. */
  claim(personId: string, phoneIndex: string, at: Date): Promise<void>;
  /** The same for everybody who has proved one of these numbers, which the ledger has just got. */
  claimKnown(phoneIndexes: readonly string[], at: Date): Promise<void>;
  /** Leaves it to staff whether these members still are the owners; called again it does no more. */
  raiseDoubts(raised: readonly Raised[], at: Date): Promise<void>;
  /** Takes doubts back that nobody has decided. */
  withdrawDoubts(raised: readonly Raised[], at: Date): Promise<void>;
  /** Throws `notFound`. */
  get(id: string): Promise<Home>;
  some(ids: readonly string[]): Promise<Home[]>;
  /** How many homes an audience is. */
  count(audience: Audience): Promise<number>;
  /**
   * All people of an audience after `after`, in batches in the order of their ids, one entry a membership; a person's
   * memberships are all in one batch.
   */
  people(audience: Audience, after?: string): AsyncGenerator<Belongs[]>;
  /** How many people an audience is, each once. */
  countPeople(audience: Audience): Promise<number>;
  /** All homes of an audience in batches. */
  inAudience(audience: Audience): AsyncGenerator<Home[]>;
  /** The homes of a building. */
  inBuilding: HomeStore['inBuilding'];
  /** How many people belong to each of these homes; none where one is missing. */
  memberCounts: HomeStore['memberCounts'];
  /** Adds those that are not there yet, each with its fact. */
  addHomes(homes: readonly Home[], factOf: (home: Home) => Fact): Promise<void>;
  editHome(id: string, set: Partial<Home>, fact: Fact): Promise<void>;
  insertHomes: HomeStore['insertHomes'];
  insertMembers: HomeStore['insertMembers'];
  /** Homes and owners by the project, for the import of the ledger. */
  readonly register: HomeStore['register'];
}

const BATCH = 1_000;

function tieOf(member: Member): Membership {
  const { homeId, projectId, buildingId } = member;
  const kind = standsAs(member.kind, isDoubted(member));
  return { homeId, projectId, buildingId, kind, ...(kind === member.kind ? {} : { doubted: true }) };
}

interface World extends Omit<HomeWorld, 'store' | 'bindings' | 'households' | 'records'> {
  readonly db: Connection;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

export function openHomes({ db, jobs, clock, ...world }: World): Homes {
  const whole = openWorld(db, world);
  const { store } = whole;
  reactToBindings(whole);
  reactToHouseholds(whole);
  forgetEvidence(whole, jobs, clock);
  return {
    routes: homeRoutes(whole),
    async membershipsOf(personId) {
      return strongestTies((await store.membersOf(personId)).map(tieOf));
    },
    async idNumberOf(personId, projectIds) {
      const known = (await store.membersOf(personId)).find(
        (member) => member.idNumber && !isDoubted(member) && projectIds.includes(member.projectId),
      );
      return known?.idNumber ? world.vault.open(known.idNumber) : null;
    },
    homeIdsOf: store.homeIdsOf,
    memberIdsOf: store.memberIdsOf,
    membersOfHomes: store.membersOfHomes,
    membersWith: store.membersWith,
    claim: (personId, phoneIndex, at) => claim(whole, personId, phoneIndex, at),
    claimKnown: (phoneIndexes, at) => claimKnown(whole, phoneIndexes, at),
    raiseDoubts: (raised, at) => raiseDoubts(whole, raised, at),
    withdrawDoubts: (raised, at) => withdrawDoubts(whole, raised, at),
    get: async (id) => found(await store.home(id)),
    some: store.homes,
    count: store.countHomes,
    people: (audience, after = '') => peopleIn(store, audience, after),
    countPeople: store.countPeople,
    inAudience: (audience) => homesIn(store, audience),
    inBuilding: store.inBuilding,
    memberCounts: store.memberCounts,
    async addHomes(homes, factOf) {
      const known = new Set((await store.homes(homes.map(({ _id }) => _id))).map(({ _id }) => _id));
      for (const home of homes.filter(({ _id }) => !known.has(_id)))
        await whole.records.homes.create(home, factOf(home)).catch(ignoreDuplicate);
    },
    async editHome(id, set, fact) {
      found(await whole.records.homes.change({ _id: id }, { $set: set }, fact));
    },
    insertHomes: store.insertHomes,
    insertMembers: store.insertMembers,
    register: store.register,
  };
}

/** A home of that label is there already, from the ledger. */
function ignoreDuplicate(error: unknown): void {
  if (!isDuplicateKey(error)) throw error;
}

function openWorld(db: Connection, world: Omit<World, 'db' | 'jobs' | 'clock'>): HomeWorld {
  const [store, bindings, households] = [createHomeStore(db), createBindingStore(db), createHouseholdStore(db)];
  const { history } = world;
  const records = {
    homes: history.records(store.records.homes),
    members: history.records(store.records.members),
    bindings: history.records(bindings.bindings),
    invitations: history.records(households.invitations),
    transfers: history.records(households.transfers),
  };
  return { ...world, store, bindings, households, records };
}

async function* peopleIn(store: HomeStore, audience: Audience, from: string) {
  for (let after = from; ; ) {
    const rows = await store.peopleOf(audience, after, BATCH);
    const last = rows.at(-1);
    if (!last) return;
    const whole = rows.length < BATCH ? rows : rows.filter(({ personId }) => personId !== last.personId);
    // One person with a whole batch of homes: take what there is rather than stand still.
    const batch = whole.length > 0 ? whole : rows;
    yield batch;
    after = batch.at(-1)!.personId;
  }
}

async function* homesIn(store: HomeStore, audience: Audience) {
  for (let after = ''; ; ) {
    const batch = await store.homesOf(audience, after, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last._id;
  }
}
