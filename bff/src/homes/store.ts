/** Homes, who belongs to them, and requests to be confirmed, in MongoDB. */
import type { BindingState, MemberKind } from '@jiashu/shared/homes/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { afterCursor, newestFirst } from '../infra/paging';
import { blindIndexOf, sealedText } from '../infra/sealed';

export interface Home {
  _id: string;
  projectId: string;
  buildingId: string;
  /** `3 栋 2 单元 1201`. */
  label: string;
  floor: number;
  signedOn: string | null;
  handoverPlannedOn: string;
  handedOverOn: string | null;
  movedInOn: string | null;
  stewardId: string | null;
}

/** One person at one home: from the ledger by phone, or confirmed by staff. */
export interface Member {
  _id: string;
  homeId: string;
  projectId: string;
  buildingId: string;
  kind: MemberKind;
  /** Null until somebody proves the phone. */
  personId: string | null;
  /** Sealed, as the ledger has it. */
  name: string | null;
  nameIndex?: string;
  phoneIndex: string | null;
  since: Date;
  endedAt: Date | null;
}

export interface Binding extends Recorded {
  personId: string;
  projectId: string;
  /** The home in the person's own words. */
  home: string;
  /** Sealed. */
  name: string;
  note: string;
  state: BindingState;
  reason: string | null;
  at: Date;
}

/** Whom something is for: a project, or some of its buildings. */
export interface Audience {
  readonly projectId: string;
  /** Empty: the whole project. */
  readonly buildingIds: readonly string[];
}

const homeSchema = new Schema<Home>(
  {
    _id: String,
    projectId: String,
    buildingId: String,
    label: String,
    floor: Number,
    signedOn: String,
    handoverPlannedOn: String,
    handedOverOn: String,
    movedInOn: String,
    stewardId: String,
  },
  { collection: 'homes', versionKey: false },
)
  .index({ projectId: 1, buildingId: 1 })
  .index({ projectId: 1, label: 1 }, { unique: true });

const memberSchema = new Schema<Member>(
  {
    _id: String,
    homeId: String,
    projectId: String,
    buildingId: String,
    kind: String,
    personId: { type: String, default: null },
    name: sealedText,
    nameIndex: blindIndexOf('name'),
    phoneIndex: { type: String, default: null },
    since: Date,
    endedAt: { type: Date, default: null },
  },
  { collection: 'members', versionKey: false },
)
  .index({ personId: 1, endedAt: 1 })
  .index({ phoneIndex: 1, personId: 1 })
  .index({ nameIndex: 1 })
  .index({ homeId: 1, endedAt: 1 })
  .index({ projectId: 1, endedAt: 1, personId: 1 });

const bindingSchema = new Schema<Binding>(
  {
    _id: String,
    personId: String,
    projectId: String,
    home: String,
    name: sealedText,
    note: String,
    state: String,
    reason: { type: String, default: null },
    at: Date,
    ...outboxField,
  },
  { collection: 'bindings', versionKey: false },
)
  .index({ personId: 1, at: -1 })
  .index({ projectId: 1, state: 1, at: -1, _id: -1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type HomeStore = ReturnType<typeof createHomeStore>;

export function createHomeStore(db: Connection) {
  const homes = collection(db, 'Home', homeSchema);
  const members = collection(db, 'Member', memberSchema);
  const bindings = collection(db, 'Binding', bindingSchema);
  return { bindings, ...homeQueries(homes), ...memberQueries(members), ...bindingQueries(bindings) };
}

const inAudience = ({ projectId, buildingIds }: Audience) => ({
  projectId,
  ...(buildingIds.length > 0 ? { buildingId: { $in: buildingIds } } : {}),
});

const homeQueries = (homes: Collection<Home>) => ({
  home: (id: string) => homes.findById(id).lean<Home>(),
  homes: (ids: readonly string[]) => homes.find({ _id: { $in: ids } }).lean<Home[]>(),
  countHomes: (audience: Audience) => homes.countDocuments(inAudience(audience)),
  /** Homes of a project whose label begins with the text. */
  homesLabelled: (projectId: string, prefix: string, limit: number) =>
    homes
      .find({ projectId, label: { $gte: prefix, $lt: `${prefix}\uffff` } })
      .sort({ label: 1 })
      .limit(limit)
      .lean<Home[]>(),
  insertHomes: (rows: readonly Home[]) => homes.insertMany(rows),
});

const memberQueries = (members: Collection<Member>) => ({
  membersOf: (personId: string) => members.find({ personId, endedAt: null }).sort({ since: 1 }).lean<Member[]>(),
  countMembers: (homeId: string) => members.countDocuments({ homeId, endedAt: null }),
  /** A page of the people of an audience, in the order of their ids. */
  async peopleOf(audience: Audience, afterPersonId: string, limit: number) {
    const filter = { ...inAudience(audience), endedAt: null, personId: { $gt: afterPersonId } };
    const rows = await members
      .find(filter, { personId: 1, homeId: 1 })
      .sort({ personId: 1 })
      .limit(limit)
      .batchSize(limit)
      .lean<Member[]>();
    return rows.map(({ personId, homeId }) => ({ personId: personId!, homeId }));
  },
  /** Gives the ledger's entries of this phone to the person who proved it. */
  claimByPhone: (phoneIndex: string, personId: string) =>
    members.updateMany({ phoneIndex, personId: null, endedAt: null }, { $set: { personId } }),
  /** Adds a member once. */
  addMember: (member: Member) => members.updateOne({ _id: member._id }, { $setOnInsert: member }, { upsert: true }),
  insertMembers: (rows: readonly Member[]) => members.insertMany(rows),
});

const bindingQueries = (bindings: Collection<Binding>) => ({
  binding: (id: string) => bindings.findById(id).lean<Binding>(),
  bindingsOf: (personId: string) => bindings.find({ personId }).sort({ at: -1 }).limit(20).lean<Binding[]>(),
  bindingsIn: (projectIds: readonly string[], state: BindingState, after: string | undefined, limit: number) =>
    bindings
      .find({ projectId: { $in: projectIds }, state, ...afterCursor('at', after) })
      .sort(newestFirst('at'))
      .limit(limit + 1)
      .lean<Binding[]>(),
});
