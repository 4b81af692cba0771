/** Members of whom a file corrected the number after they came in, in MongoDB. */
import type { EndReason } from '@jiashu/shared/homes/vocabulary';
import type { Collection } from '../infra/collection';
import type { Member } from './memberStore';

export const doubting = (members: Collection<Member>) => ({
  /** Puts him in doubt, once under this request; not while he is in doubt already, and not once he is out. */
  putInDoubt: (id: string, personId: string, bindingId: string) =>
    members.updateOne(
      { _id: id, personId, endedAt: null, 'doubt.open': { $ne: true }, 'doubt.bindingId': { $ne: bindingId } },
      { $set: { doubt: { bindingId, open: true } } },
    ),
  settleDoubt: (id: string, bindingId: string) =>
    members.updateOne({ _id: id, 'doubt.bindingId': bindingId }, { $set: { 'doubt.open': false } }),
  /** His memberships in doubt where the ledger has this number by now. */
  doubtedUnder: (phoneIndex: string, personId: string): Promise<Member[]> =>
    members.find({ phoneIndex, personId, endedAt: null, 'doubt.open': true }).lean<Member[]>(),
  /** Ends a membership in doubt; what the ledger says of the owner is not his and doesn't stay with him. */
  release: (id: string, endedAt: Date, endReason: EndReason) =>
    members.updateOne(
      { _id: id, 'doubt.open': true },
      {
        $set: { 'doubt.open': false, name: null, phone: null, phoneIndex: null, idNumber: null, endedAt, endReason },
        $unset: { nameIndex: 1 },
      },
    ),
});
