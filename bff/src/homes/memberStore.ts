/** Who belongs to which home, now and before, in MongoDB. */
import type { EndReason, MemberKind } from '@jiashu/shared/homes/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { blindIndexOf, sealedText } from '../infra/sealed';
import { doubting } from './doubtStore';
import { type Audience, inAudience } from './homeStore';

/** One person at one home: from the ledger by phone, or confirmed by staff. */
export interface Member extends Recorded {
  homeId: string;
  projectId: string;
  buildingId: string;
  kind: MemberKind;
  /** Null until somebody proves the phone. */
  personId: string | null;
  /** Sealed, as the ledger has it. */
  name: string | null;
  nameIndex?: string;
  /** Sealed; missing where the ledger can only recognise it. */
  phone?: string | null;
  phoneIndex: string | null;
  /** Sealed. */
  idNumber?: string | null;
  since: Date;
  endedAt: Date | null;
  endReason?: EndReason;
  /** The request under which staff look whether he still is the owner; missing where nobody ever doubted it. */
  doubt?: { bindingId: string; open: boolean };
}

export const isDoubted = ({ doubt }: Pick<Member, 'doubt'>): boolean => doubt?.open ?? false;

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
    phone: sealedText,
    phoneIndex: { type: String, default: null },
    idNumber: sealedText,
    since: Date,
    endedAt: { type: Date, default: null },
    endReason: String,
    doubt: { type: { bindingId: String, open: Boolean }, _id: false },
    ...outboxField,
  },
  { collection: 'members', versionKey: false },
)
  .index({ personId: 1, endedAt: 1 })
  .index({ phoneIndex: 1, personId: 1 })
  .index({ nameIndex: 1 })
  .index({ homeId: 1, endedAt: 1 })
  .index({ projectId: 1, endedAt: 1, personId: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export function createMemberRecords(db: Connection) {
  const members = collection(db, 'Member', memberSchema);
  return {
    members,
    queries: { ...belonging(members), ...inAudiences(members), ...coming(members), ...doubting(members) },
  };
}

/** Who belongs or belonged where. */
const belonging = (members: Collection<Member>) => ({
  membersOf: (personId: string) => members.find({ personId, endedAt: null }).sort({ since: 1 }).lean<Member[]>(),
  member: (id: string) => members.findById(id).lean<Member>(),
  /** Everybody who belongs to these homes today. */
  membersOfHomes: (homeIds: readonly string[]): Promise<Member[]> =>
    members
      .find({ homeId: { $in: homeIds }, endedAt: null })
      .sort({ since: 1 })
      .lean<Member[]>(),
  /** Members of these projects whom the ledger has under the blind index, or who are one of the people. */
  membersWith: (
    key: { phoneIndex: string } | { nameIndex: string },
    personIds: readonly string[],
    projectIds: readonly string[],
    limit: number,
  ): Promise<Member[]> =>
    members
      .find({ $or: [key, { personId: { $in: personIds } }], projectId: { $in: projectIds }, endedAt: null })
      .limit(limit)
      .lean<Member[]>(),
  /** The homes he belongs or belonged to. */
  async homeIdsOf(personId: string): Promise<string[]> {
    const rows = await members.find({ personId }, { homeId: 1 }).lean<Member[]>();
    return rows.map(({ homeId }) => homeId);
  },
  async memberIdsOf(personId: string): Promise<string[]> {
    const rows = await members.find({ personId }, { _id: 1 }).lean<Member[]>();
    return rows.map(({ _id }) => _id);
  },
  /** Everybody of a home, also those who left, oldest first. */
  allOf: (homeId: string): Promise<Member[]> => members.find({ homeId }).sort({ since: 1 }).limit(200).lean<Member[]>(),
  async memberCounts(homeIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await members.aggregate<{ _id: string; people: number }>([
      { $match: { homeId: { $in: [...homeIds] }, endedAt: null } },
      { $group: { _id: '$homeId', people: { $sum: 1 } } },
    ]);
    return new Map(rows.map(({ _id, people }) => [_id, people]));
  },
  countMembers: (homeId: string) => members.countDocuments({ homeId, endedAt: null }),
});

/** The people of an audience. */
const inAudiences = (members: Collection<Member>) => ({
  /** A page of the people of an audience, in the order of their ids. */
  async peopleOf(audience: Audience, afterPersonId: string, limit: number) {
    const filter = { ...inAudience(audience), endedAt: null, personId: { $gt: afterPersonId } };
    const rows = await members
      .find(filter, { personId: 1, homeId: 1, projectId: 1, buildingId: 1 })
      .sort({ personId: 1 })
      .limit(limit)
      .batchSize(limit)
      .lean<Member[]>();
    return rows.map(({ personId, homeId, projectId, buildingId }) => ({
      personId: personId!,
      homeId,
      projectId,
      buildingId,
    }));
  },
  /** How many people an audience is, each once. */
  async countPeople(audience: Audience): Promise<number> {
    const [row] = await members.aggregate<{ people: number }>([
      { $match: { ...inAudience(audience), endedAt: null, personId: { $gt: '' } } },
      { $group: { _id: '$personId' } },
      { $group: { _id: null, people: { $sum: 1 } } },
    ]);
    return row?.people ?? 0;
  },
});

/** Coming and going. */
const coming = (members: Collection<Member>) => ({
  endMember: (id: string, endedAt: Date, endReason: EndReason) =>
    members.updateOne({ _id: id, endedAt: null }, { $set: { endedAt, endReason } }),
  /** Ends all who belong to the home but these. */
  endAll: (homeId: string, but: readonly string[], endedAt: Date, endReason: EndReason) =>
    members.updateMany({ homeId, endedAt: null, _id: { $nin: but } }, { $set: { endedAt, endReason } }),
  /** Gives the ledger's entries of this phone to the person who proved it. */
  claimByPhone: (phoneIndex: string, personId: string) =>
    members.updateMany({ phoneIndex, personId: null, endedAt: null }, { $set: { personId } }),
  /** Adds a member once. */
  addMember: (member: Member) => members.updateOne({ _id: member._id }, { $setOnInsert: member }, { upsert: true }),
  insertMembers: (rows: readonly Member[]) => members.insertMany(rows),
});
