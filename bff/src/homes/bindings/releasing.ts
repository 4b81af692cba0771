/** Somebody in doubt is out: by staff, by himself, or because the home was sold. */
import type { EndReason } from '@jiashu/shared/homes/vocabulary';
import { derivedId } from '../../history';
import { claimKnown } from '../claiming';
import { isDoubted, type Member } from '../store';
import type { HomeWorld } from '../world';
import { factAbout } from './doubts';

/** Lets him out. What the ledger says of the owner stays with the home, for whoever proves its number. */
export async function release(world: HomeWorld, member: Member, at: Date, why: EndReason): Promise<void> {
  if (!isDoubted(member)) return;
  const { doubt: _, outbox: __, endReason: ___, ...entry } = member;
  const _id = derivedId('ledger entry', member._id);
  await world.store.addMember({ ...entry, _id, personId: null, since: at, endedAt: null });
  await world.store.release(member._id, member.endedAt ?? at, why);
  if (member.phoneIndex) await claimKnown(world, [member.phoneIndex], at);
}

/** Nothing is left to decide: neither yes nor no was said, so nothing can be appealed. */
export async function closeDoubt({ records }: HomeWorld, member: Member, at: Date, reason: string): Promise<void> {
  if (!isDoubted(member)) return;
  const { bindingId: _id } = member.doubt!;
  const fact = factAbout('homes.binding.closed', _id, member, at);
  await records.bindings.change({ _id, state: 'pending' }, { $set: { state: 'refused', reason } }, fact);
}
