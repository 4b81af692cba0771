/** The homes and owners of a project as a register: read whole, and written in batches by an import and its undoing. */
import type { Collection } from '../infra/collection';
import type { Home, Member } from './store';

export interface Register {
  homes(projectId: string): Promise<Home[]>;
  some(ids: readonly string[]): Promise<Home[]>;
  homesLabelled(projectId: string, labels: readonly string[]): Promise<Home[]>;
  /** Owners who are owners now, of a project or of these homes. */
  owners(of: { readonly projectId: string } | { readonly homeIds: readonly string[] }): Promise<Member[]>;
  members(ids: readonly string[]): Promise<Member[]>;
  /** Which of these homes have anybody written down, now or earlier. */
  inhabited(homeIds: readonly string[]): Promise<Set<string>>;
  /** Adds homes once; one that has the label already stays as it is. */
  addHomes(homes: readonly Home[]): Promise<void>;
  /** Adds members once. */
  addMembers(members: readonly Member[]): Promise<void>;
  setHomes(changes: readonly Change<Home>[]): Promise<void>;
  setMembers(changes: readonly Change<Member>[]): Promise<void>;
  removeHomes(ids: readonly string[]): Promise<void>;
  /** Removes those of the members whom nobody has come to be since. */
  removeMembers(members: readonly Pick<Member, '_id' | 'personId'>[]): Promise<void>;
}

/** What a record becomes, if it still is what `where` says. */
export interface Change<T> {
  readonly id: string;
  readonly where?: Partial<T>;
  readonly set: Partial<T>;
}

export function createRegister(homes: Collection<Home>, members: Collection<Member>): Register {
  return {
    homes: (projectId) => homes.find({ projectId }).lean<Home[]>(),
    some: (ids) => homes.find({ _id: { $in: ids } }).lean<Home[]>(),
    homesLabelled: (projectId, labels) => homes.find({ projectId, label: { $in: labels } }).lean<Home[]>(),
    owners: (of) => {
      const where = 'projectId' in of ? { projectId: of.projectId } : { homeId: { $in: of.homeIds } };
      return members.find({ ...where, endedAt: null, kind: 'owner' }).lean<Member[]>();
    },
    members: (ids) => members.find({ _id: { $in: ids } }).lean<Member[]>(),
    inhabited: async (homeIds) => new Set(await members.distinct('homeId', { homeId: { $in: homeIds } })),
    addHomes: (rows) =>
      write(
        homes,
        rows.map((home) => {
          const { projectId, label, ...rest } = home;
          return { updateOne: { filter: { projectId, label }, update: { $setOnInsert: rest }, upsert: true } };
        }),
      ),
    addMembers: (rows) =>
      write(
        members,
        rows.map(({ _id, ...rest }) => ({
          updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
        })),
      ),
    setHomes: (changes) => write(homes, changes.map(updateFor)),
    setMembers: (changes) => write(members, changes.map(updateFor)),
    removeHomes: async (ids) => void (await homes.deleteMany({ _id: { $in: ids } })),
    removeMembers: (rows) =>
      write(
        members,
        rows.map(({ _id, personId }) => ({ deleteOne: { filter: { _id, personId } } })),
      ),
  };
}

const updateFor = <T>({ id, where, set }: Change<T>) => ({
  updateOne: { filter: { _id: id, ...where }, update: { $set: set } },
});

async function write<T>(into: Collection<T>, operations: readonly object[]): Promise<void> {
  if (operations.length > 0) await into.bulkWrite(operations as never, { ordered: false });
}
