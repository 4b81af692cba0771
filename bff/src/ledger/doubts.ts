/** Of whom a file corrects the number after he came in by the one before: said in the preview, left to staff afterwards. */
import type { HomeDiff, LedgerOwner, OwnerDiff } from '@jiashu/shared/ledger/diff';
import { isDoubted } from '@jiashu/shared/ledger/doubts';
import { derivedId } from '../history';
import type { Raised } from '../homes';
import type { MemberChange } from './sealed';

/** Who has proved which number: blind index → person. */
export type Holders = ReadonlyMap<string, string>;

/** The numbers that the file brings to somebody whom the ledger has already. */
export const correctedNumbers = (diffs: Iterable<HomeDiff>): string[] =>
  numbersOf(diffs, (one) => one.kind === 'changed' && one.parts.includes('phone'));

/** Those, and the numbers of people it has not. */
export const newNumbers = (diffs: Iterable<HomeDiff>): string[] => [
  ...correctedNumbers(diffs),
  ...numbersOf(diffs, ({ kind }) => kind === 'new'),
];

const numbersOf = (diffs: Iterable<HomeDiff>, which: (owner: OwnerDiff) => boolean): string[] =>
  [...diffs].flatMap(({ owners }) => owners.filter(which).flatMap(({ owner }) => owner.phoneIndex ?? []));

export function putsInDoubt(
  diff: OwnerDiff,
  was: Pick<LedgerOwner, 'phoneIndex' | 'personId'> | undefined,
  holders: Holders,
): boolean {
  if (diff.kind !== 'changed' || !diff.parts.includes('phone') || !was) return false;
  const becomes = diff.owner.phoneIndex;
  const holderId = holders.get(becomes ?? '') ?? null;
  return isDoubted({ was: was.phoneIndex, becomes, personId: was.personId, holderId });
}

/** The requests under which staff look at the members that an import put in doubt. */
export const raisedBy = (importId: string, members: readonly MemberChange[]): Raised[] =>
  members.flatMap(({ id, personId, doubted }) =>
    doubted && personId ? [{ memberId: id, personId, bindingId: derivedId('ledger doubt', importId, id) }] : [],
  );
