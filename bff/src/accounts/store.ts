/** People in MongoDB. Phone and name are sealed; look-up goes by blind index. */
import { type Role, roleNames, type Tier } from '@jiashu/shared/kernel/roles';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { afterCursor, newestFirst } from '../infra/paging';
import { blindIndexOf, sealedText } from '../infra/sealed';

/** A role held in a scope, as it was given. */
export interface HeldPost {
  role: Role;
  tier: Tier;
  /** The project's or region's id; the group has none. */
  scopeId: string | null;
}

interface FormerPhone {
  readonly factId: string;
  /** Sealed. */
  readonly phone: string;
}

export interface Person extends Recorded {
  /** Sealed; null until he says it or the ledger knows it. */
  name: string | null;
  nameIndex?: string;
  /** Sealed. */
  phone: string | null;
  phoneIndex?: string;
  openid?: string;
  /** Numbers given up that were not yet told of it, each with the fact of its change. */
  formers?: FormerPhone[];
  posts: HeldPost[];
  /** What the demo says of him; only the demo company's people have one. */
  demoStory?: string;
  createdAt: Date;
}

const personSchema = new Schema<Person>(
  {
    _id: String,
    name: sealedText,
    nameIndex: blindIndexOf('name'),
    phone: sealedText,
    phoneIndex: blindIndexOf('phone'),
    openid: String,
    // Passed over when keys change: it empties itself.
    formers: { type: [{ factId: String, phone: String, _id: false }], default: undefined },
    posts: [{ role: String, tier: String, scopeId: String, _id: false }],
    demoStory: String,
    createdAt: Date,
    ...outboxField,
  },
  { collection: 'persons', versionKey: false },
)
  .index({ phoneIndex: 1 }, { unique: true, sparse: true })
  .index({ nameIndex: 1 })
  .index({ openid: 1 }, { unique: true, sparse: true })
  .index({ demoStory: 1 }, { sparse: true })
  .index({ 'posts.scopeId': 1, 'posts.role': 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type AccountStore = ReturnType<typeof createAccountStore>;

export function createAccountStore(db: Connection) {
  const persons = collection(db, 'Person', personSchema);
  return { people: persons, ...personQueries(persons) };
}

type Persons = Collection<Person>;

const personQueries = (persons: Persons) => ({
  person: (id: string) => persons.findById(id).lean<Person>(),
  persons: (ids: readonly string[]) =>
    persons.find({ _id: { $in: ids } }, { name: 1, phone: 1, posts: 1 }).lean<Person[]>(),
  openids: (ids: readonly string[]) => persons.find({ _id: { $in: ids } }, { openid: 1 }).lean<Person[]>(),
  personsByPhones: (phoneIndexes: readonly string[]) =>
    persons.find({ phoneIndex: { $in: phoneIndexes } }, { phoneIndex: 1 }).lean<Person[]>(),
  personByPhone: (phoneIndex: string) => persons.findOne({ phoneIndex }).lean<Person>(),
  /** The person with this key, made from `fresh` when there is none; one even when asked twice at once. */
  personBy: (key: { phoneIndex: string } | { openid: string }, fresh: Person) =>
    persons
      .findOneAndUpdate(key, { $setOnInsert: { ...fresh, ...key } }, { upsert: true, returnDocument: 'after' })
      .lean<Person>() as Promise<Person>,
  /** Gives a name to whoever has none; one he has stays. */
  nameIfNone: (id: string, set: Pick<Person, 'name' | 'nameIndex'>) =>
    persons.updateOne({ _id: id, name: null }, { $set: set }),
  forgetFormer: (id: string, factId: string) => persons.updateOne({ _id: id }, { $pull: { formers: { factId } } }),
  setPerson: (id: string, set: Partial<Person>) =>
    persons.findByIdAndUpdate(id, { $set: set }, { returnDocument: 'after' }).lean<Person>(),
  /** Who has this phone or this name. */
  async idsWith(key: { phoneIndex: string } | { nameIndex: string }): Promise<string[]> {
    const rows = await persons.find(key, { _id: 1 }).limit(50).lean<Person[]>();
    return rows.map(({ _id }) => _id);
  },
  demoPeople: () =>
    persons
      .find({ demoStory: { $exists: true } })
      .sort({ createdAt: 1 })
      .limit(50)
      .lean<Person[]>(),
  /** Staff who hold one of these roles in one of these scopes (a project, its region) or in the group. */
  staffIn: (roles: readonly Role[], scopeIds: readonly string[]) =>
    persons
      .find(
        { posts: { $elemMatch: { role: { $in: roles }, scopeId: { $in: [...scopeIds, null] } } } },
        { name: 1, posts: 1 },
      )
      .lean<Person[]>(),
  /** Everybody with a post in one of these scopes, newest first, one more than `limit` when there is a next page. */
  staffWithin: (scopeIds: readonly (string | null)[], after: string | undefined, limit: number): Promise<Person[]> =>
    persons
      .find({
        posts: { $elemMatch: { role: { $in: roleNames }, scopeId: { $in: [...scopeIds] } } },
        ...afterCursor('createdAt', after),
      })
      .sort(newestFirst('createdAt'))
      .limit(limit + 1)
      .lean<Person[]>(),
  insertPersons: (rows: readonly Person[]) => persons.insertMany(rows),
});
