/** Ends those whom a file doesn't name and staff chose; noted like every change, so that it can be undone. */
import { derivedId } from '../history';
import { changeRecord } from './changes';
import { type ChangeBody, type MemberChange, plainMember } from './sealed';
import type { LedgerImport } from './store';
import type { LedgerWorld } from './world';

export async function endMissing(world: LedgerWorld, found: LedgerImport): Promise<void> {
  const { store, vault, homes: book } = world;
  const chosen = (await store.goneRows(found._id)).filter(({ end, memberId }) => end && memberId);
  const members = await book.register.members(chosen.map(({ memberId }) => memberId!));
  const changes = chosen.flatMap(({ label, memberId }) => {
    const member = members.find(({ _id }) => _id === memberId);
    if (!member || (member.endedAt && member.endedAt.getTime() !== found.confirmedAt!.getTime())) return [];
    const plain = plainMember(vault, member);
    const change: MemberChange = {
      id: member._id,
      before: plain,
      after: plain,
      personId: member.personId,
      endedAt: found.confirmedAt!.toISOString(),
    };
    const body: ChangeBody = { homeId: member.homeId, buildingId: member.buildingId, home: null, members: [change] };
    const outcome = { homesNew: 0, homesChanged: 0, ownersNew: 0, ownersChanged: 0, ended: 1 };
    return changeRecord(world, found, derivedId('ledger ending', found._id, member._id), label!, body, outcome);
  });
  await store.insertChanges(changes);
  const endings = chosen.map(({ memberId }) => ({
    id: memberId!,
    where: { endedAt: null },
    set: { endedAt: found.confirmedAt!, endReason: 'corrected' as const },
  }));
  await book.register.setMembers(endings);
}
