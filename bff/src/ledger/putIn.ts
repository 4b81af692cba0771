/** Puts changes into the register: first what was there before is kept, once; then the change, as it was first written down. */
import type { Home, Member } from '../homes';
import type { Vault } from '../infra/vault';
import { raisedBy } from './doubts';
import { type HomeFields, type MemberChange, openChange, sealedMember } from './sealed';
import type { LedgerChange, LedgerImport } from './store';
import type { LedgerWorld } from './world';

export async function putIn(world: LedgerWorld, found: LedgerImport, changes: readonly LedgerChange[]): Promise<void> {
  const { store, vault, homes: book } = world;
  await store.insertChanges(changes);
  const kept = await store.changes(changes.map(({ _id }) => _id));
  const bodies = kept.map((change) => ({ label: change.label, ...openChange(vault, change) }));
  await book.register.addHomes(
    bodies.flatMap(({ label, homeId, buildingId, home }) =>
      home && home.before === null ? newHome(found.projectId, homeId, label, buildingId, home.after) : [],
    ),
  );
  await book.register.setHomes(
    bodies.flatMap(({ homeId, home }) => (home?.before ? { id: homeId, set: home.after as Partial<Home> } : [])),
  );
  // Somebody else may have added the home meanwhile: its people belong to the one that is there.
  const there = await book.register.homesLabelled(
    found.projectId,
    bodies.map(({ label }) => label),
  );
  const idOf = new Map(there.map(({ label, _id }) => [label, _id]));
  const members = bodies.flatMap(({ label, homeId, buildingId, members: theirs }) =>
    theirs.map((member) => ({ ...member, homeId: idOf.get(label) ?? homeId, buildingId })),
  );
  const added = members.filter(({ before }) => before === null);
  await book.register.addMembers(added.map((member) => newMember(vault, found, member)));
  const corrected = members.filter(({ before, endedAt }) => before !== null && endedAt === null);
  await book.register.setMembers(corrected.map(({ id, after }) => ({ id, set: sealedMember(vault, after) })));
  await book.raiseDoubts(raisedBy(found._id, corrected), found.confirmedAt!);
  // Written first and looked up then: whoever signs in meanwhile finds his home himself, or is found here.
  const numbers = [...added, ...corrected].flatMap(({ after }) => after.phoneIndex ?? []);
  await book.claimKnown(numbers, found.confirmedAt!);
}

const newHome = (projectId: string, _id: string, label: string, buildingId: string, after: HomeFields): Home => ({
  ...{ _id, projectId, buildingId, label },
  floor: after.floor!,
  signedOn: after.signedOn ?? null,
  handoverPlannedOn: after.handoverPlannedOn!,
  handedOverOn: after.handedOverOn ?? null,
  movedInOn: after.movedInOn ?? null,
  stewardId: null,
});

const newMember = (
  vault: Vault,
  { projectId, confirmedAt }: LedgerImport,
  { id, homeId, buildingId, personId, after }: MemberChange & { homeId: string; buildingId: string },
): Member => ({
  ...{ _id: id, homeId, projectId, buildingId, kind: 'owner', personId, ...sealedMember(vault, after) },
  ...{ since: confirmedAt!, endedAt: null },
});
