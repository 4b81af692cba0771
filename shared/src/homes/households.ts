/** Who of a household may do what (DOMAIN §1): owners decide, family and tenants live there. Pure. */
import type { MemberKind } from './vocabulary';

/** An invitation stands so long. */
export const INVITATION_DAYS = 7;
/** More open invitations than this to one home are no household any more. */
export const MOST_INVITATIONS = 10;

/** Invite, revoke an invitation, see what the contract says: an owner's alone. */
export const mayInvite = (kind: MemberKind): boolean => kind === 'owner';
export const seesContract = (kind: MemberKind): boolean => kind === 'owner';

/**
 * As what he counts: whose number the ledger corrected after he came in counts as family until staff have looked. He
 * keeps the life in the home; the contract and the right to invite are an owner's (DOMAIN §1), and are given by a number
 * that matches or by staff (DOMAIN §12).
 */
export const standsAs = (kind: MemberKind, doubted: boolean): MemberKind =>
  doubted && kind === 'owner' ? 'family' : kind;

const RANK: Readonly<Record<MemberKind, number>> = { tenant: 0, family: 1, owner: 2 };

/** Somebody's ties with one for each home: whom the ledger makes an owner where he was family is the owner. */
export function strongestTies<T extends { readonly homeId: string; readonly kind: MemberKind }>(
  ties: readonly T[],
): T[] {
  const byHome = new Map<string, T>();
  for (const tie of ties) {
    const known = byHome.get(tie.homeId);
    if (!known || RANK[tie.kind] > RANK[known.kind]) byHome.set(tie.homeId, tie);
  }
  return [...byHome.values()];
}

/** An owner's tie ends by sale or by correction, never by a tap. */
export const mayLeave = (kind: MemberKind): boolean => kind !== 'owner';

/** An owner lets family and tenants go; nobody removes an owner, and who leaves himself needs no removing. */
export const mayRemove = (by: MemberKind, target: MemberKind): boolean => by === 'owner' && target !== 'owner';
