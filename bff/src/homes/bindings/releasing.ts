/** Somebody in doubt is out: by staff, by himself, or because the home was sold. */
import type { EndReason } from '@jiashu/shared/homes/vocabulary';
import { derivedId } from '../../history';
import { claimKnown } from '../claiming';
import { memberIdOf } from '../households/invitations';
import { isDoubted, type Member } from '../store';
import type { HomeWorld } from '../world';
import { factAbout } from './doubts';

/**
 * Lets him out, and with him whom he invited: who was no owner had nobody to invite. What the ledger says of the owner
 * stays with the home, for whoever proves its number.
 */
export async function release(world: HomeWorld, member: Member, at: Date, why: EndReason): Promise<void> {
  if (!isDoubted(member)) return;
  const { doubt: _, outbox: __, endReason: ___, ...entry } = member;
  const _id = derivedId('ledger entry', member._id);
  await world.store.addMember({ ...entry, _id, personId: null, since: at, endedAt: null });
  await world.store.release(member._id, member.endedAt ?? at, why);
  await letGuestsGo(world, member, at);
  if (member.phoneIndex) await claimKnown(world, [member.phoneIndex], at);
}

async function letGuestsGo({ store, households, inbox }: HomeWorld, { homeId, personId }: Member, at: Date) {
  const home = await store.home(homeId);
  for (const { _id, usedBy } of await households.usedOf(homeId, personId ?? '')) {
    const guestId = memberIdOf(_id);
    const { modifiedCount } = await store.endMember(guestId, at, 'corrected');
    if (modifiedCount === 0 || !usedBy || !home) continue;
    const text = '请您加入的人不是这套房子的业主。您自己的消息和评价都还在。';
    const link = { kind: 'home' as const, id: homeId };
    await inbox.tell([usedBy], derivedId('guest', guestId), at, { title: `您不再属于 ${home.label}`, text, link });
  }
}

/** Nothing is left to decide: neither yes nor no was said, so nothing can be appealed. */
export async function closeDoubt({ records }: HomeWorld, member: Member, at: Date, reason: string): Promise<void> {
  if (!isDoubted(member)) return;
  const { bindingId: _id } = member.doubt!;
  const fact = factAbout('homes.binding.closed', _id, member, at);
  await records.bindings.change({ _id, state: 'pending' }, { $set: { state: 'refused', reason } }, fact);
}
