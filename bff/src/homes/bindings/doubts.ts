/**
 * A file corrected the number by which somebody came into a home. He may be its owner with a new number, or somebody who
 * had a wrong one: he stays, counted as family, and staff decide as they decide a request. His own proof of the new
 * number decides it, too.
 */
import { derivedId, type Fact } from '../../history';
import { isDoubted, type Member } from '../store';
import type { HomeWorld } from '../world';
import { type Binding, subjectOf } from './store';

/** A member of the ledger, and the request under which he is looked at. */
export interface Raised {
  readonly memberId: string;
  readonly personId: string;
  readonly bindingId: string;
}

const NOTE = '新的台账改了这套房登记的号码，和他登录的号码对不上。';

/** Cut off anywhere and called again, it does the same and no more; what was decided meanwhile stands. */
export async function raiseDoubts(world: HomeWorld, raised: readonly Raised[], at: Date): Promise<void> {
  for (const { memberId, personId, bindingId } of raised) {
    await world.store.putInDoubt(memberId, personId, bindingId);
    const member = await world.store.member(memberId);
    if (member?.doubt?.bindingId === bindingId) await ask(world, member, personId, at);
  }
}

async function ask({ store, records, vault, persons }: HomeWorld, member: Member, personId: string, at: Date) {
  const home = await store.home(member.homeId);
  const _id = member.doubt!.bindingId;
  const name = (await persons().names([personId])).get(personId) ?? '';
  const binding: Binding = {
    ...{ _id, personId, projectId: member.projectId, memberId: member._id, home: home?.label ?? '', at },
    ...{ name: vault.seal(name), note: NOTE, photoIds: [], documentId: null, evidenceUntil: null },
    ...{ state: 'pending', reason: null, decision: null, appeal: null },
  };
  await records.bindings.create(binding, factAbout('homes.binding.doubted', _id, member, at));
}

export const factAbout = (type: string, bindingId: string, { projectId, homeId }: Member, at: Date): Fact => ({
  ...{ id: derivedId(type, bindingId), type, subject: subjectOf({ _id: bindingId }), at, by: null },
  ...{ projectId, homeId, data: { homeId } },
});

/** Whoever proves the number that the ledger has by now is the owner: nobody needs to look any more. */
export async function settleByNumber(world: HomeWorld, personId: string, phoneIndex: string, at: Date): Promise<void> {
  for (const member of await world.store.doubtedUnder(phoneIndex, personId)) await confirm(world, member, at);
}

/** The files that raised these doubts were taken back. */
export async function withdrawDoubts(world: HomeWorld, raised: readonly Raised[], at: Date): Promise<void> {
  for (const { memberId, bindingId } of raised) {
    const member = await world.store.member(memberId);
    if (member && isDoubted(member) && member.doubt?.bindingId === bindingId) await confirm(world, member, at);
  }
}

async function confirm({ records }: HomeWorld, member: Member, at: Date): Promise<void> {
  const { bindingId: _id } = member.doubt!;
  const fact = factAbout('homes.binding.approved', _id, member, at);
  await records.bindings.change({ _id, state: 'pending' }, { $set: { state: 'approved', reason: null } }, fact);
}
