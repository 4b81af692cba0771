/**
 * Puts a confirmed file into the register, batch by batch. What was there before is written down first and once; then the
 * batch is written; then the cursor moves. Cut off anywhere and run again, it does the same and no more.
 */

import { addDays, dayOf, instantOf } from '@jiashu/shared/kernel/time';
import { diffHome, type FileOwner, type HomeDiff, type LedgerHome, type OwnerDiff } from '@jiashu/shared/ledger/diff';
import { readRow } from '@jiashu/shared/ledger/readRow';
import { UNDO_DAYS } from '@jiashu/shared/ledger/vocabulary';
import { derivedId } from '../history';
import type { Home, Member } from '../homes';
import type { Vault } from '../infra/vault';
import { fileHome } from './check';
import { type Held, holdRegister, ledgerHome } from './register';
import {
  type ChangeBody,
  cellsBy,
  type HomeFields,
  type MemberChange,
  openCells,
  openChange,
  type PlainMember,
  sealJson,
} from './sealed';
import type { LedgerChange, LedgerImport, LedgerRow, Outcome } from './store';
import type { LedgerWorld } from './world';

const BATCH = 400;

export const undoUntil = (at: Date): Date => instantOf(addDays(dayOf(at), UNDO_DAYS));

/** Works through what is left of a running import. False when somebody else works on it or it no longer runs. */
export async function applyImport(world: LedgerWorld, importId: string): Promise<boolean> {
  const begun = await world.store.import(importId);
  if (begun?.state !== 'running') return false;
  let found: LedgerImport = begun;
  const held = await holdRegister(world, found.projectId, found.date1904);
  const { handoverOn } = await world.projects.get(found.projectId);
  for (;;) {
    const batch = await nextHomes(world, found);
    if (batch.size === 0) break;
    await applyHomes(world, found, batch, held, handoverOn);
    const set = { cursor: [...batch.keys()].at(-1)!, done: found.done + batch.size };
    if (!(await world.store.move(importId, { state: 'running', cursor: found.cursor }, set))) return false;
    found = { ...found, ...set };
  }
  await endMissing(world, found);
  return true;
}

/** Whole homes with their rows, in the order of their labels. */
async function nextHomes({ store }: LedgerWorld, { _id, cursor }: LedgerImport): Promise<Map<string, LedgerRow[]>> {
  const rows = await store.rowsByHome(_id, cursor, BATCH);
  const homes = new Map<string, LedgerRow[]>();
  for (const row of rows) homes.set(row.label!, [...(homes.get(row.label!) ?? []), row]);
  const last = [...homes.keys()].at(-1);
  // The batch may end in the middle of a home.
  if (last !== undefined && rows.length === BATCH) homes.set(last, await store.rowsOfHome(_id, last));
  return homes;
}

async function applyHomes(
  world: LedgerWorld,
  found: LedgerImport,
  batch: ReadonlyMap<string, readonly LedgerRow[]>,
  held: Held,
  handoverOn: string,
): Promise<void> {
  const { vault, homes: book, persons } = world;
  const there = await book.register.homesLabelled(found.projectId, [...batch.keys()]);
  const owners = await book.register.owners({ homeIds: there.map(({ _id }) => _id) });
  const touched = [...batch].flatMap(([label, rows]) => {
    const read = rows.map((row) => readRow(cellsBy(found.columns, openCells(vault, row)), held.known));
    const known = there.find((one) => one.label === label);
    const theirs = owners.filter(({ homeId }) => homeId === known?._id);
    const home = known ? ledgerHome(vault, known, theirs) : null;
    const mine = read.filter(({ home: said }) => said?.label === label);
    // The register may have changed since the file was checked: a home that no longer fits stays out.
    if (mine.length === 0) return [];
    const file = fileHome(vault, mine, home);
    const diff = diffHome(file, home);
    return diff.kind === 'same' ? [] : [{ label, buildingId: file.buildingId, diff, home, owners: theirs }];
  });
  const indexes = touched.flatMap(({ diff }) =>
    diff.owners.flatMap(({ kind, owner }) => (kind === 'new' ? (owner.phoneIndex ?? []) : [])),
  );
  const people = await persons.byPhones(indexes);
  await write(
    world,
    found,
    touched.map((one) => changeOf(world, found, one, people, handoverOn)),
  );
}

interface Touched {
  readonly label: string;
  readonly buildingId: string;
  readonly diff: HomeDiff;
  /** Null where the ledger has no such home. */
  readonly home: LedgerHome | null;
  readonly owners: readonly Member[];
}

function changeOf(
  world: LedgerWorld,
  found: LedgerImport,
  { label, buildingId, diff, home, owners }: Touched,
  people: ReadonlyMap<string, string>,
  handoverOn: string,
): LedgerChange {
  const moved = diff.owners.filter(({ kind }) => kind !== 'same');
  const members = moved.map((owner, at) =>
    memberChange(world.vault, owner, derivedId('ledger member', found._id, label, String(at)), owners, people),
  );
  const body: ChangeBody = {
    homeId: home?.id ?? derivedId('ledger home', found.projectId, label),
    ...{ buildingId, members },
    home: home && Object.keys(diff.set).length === 0 ? null : homeChange(diff, home, handoverOn),
  };
  const outcome: Outcome = {
    homesNew: home ? 0 : 1,
    homesChanged: home ? 1 : 0,
    ownersNew: moved.filter(({ kind }) => kind === 'new').length,
    ownersChanged: moved.filter(({ kind }) => kind === 'changed').length,
    ended: 0,
  };
  return changeRecord(world, found, derivedId('ledger change', found._id, label), label, body, outcome);
}

function homeChange({ set }: HomeDiff, home: LedgerHome | null, handoverOn: string): ChangeBody['home'] {
  if (!home) return { before: null, after: { handoverPlannedOn: handoverOn, ...set } };
  const was = { ...home.dates, floor: home.floor };
  const before = Object.fromEntries(Object.keys(set).map((field) => [field, was[field as keyof typeof was]]));
  return { before, after: set };
}

function memberChange(
  vault: Vault,
  diff: OwnerDiff,
  newId: string,
  existing: readonly Member[],
  persons: ReadonlyMap<string, string>,
): MemberChange {
  const was = diff.kind === 'changed' ? existing.find(({ _id }) => _id === diff.id) : undefined;
  const before = was ? plainMember(vault, was) : null;
  const personId = was ? was.personId : (persons.get(diff.owner.phoneIndex ?? '') ?? null);
  return { id: was?._id ?? newId, before, after: merged(before, diff), personId, endedAt: null };
}

function merged(before: PlainMember | null, diff: OwnerDiff): PlainMember {
  const { name, phone, phoneIndex, idNumber }: FileOwner = diff.owner;
  if (!before || diff.kind !== 'changed') return { name, phone, phoneIndex, idNumber };
  const takes = (part: (typeof diff.parts)[number]) => diff.parts.includes(part);
  return {
    name: takes('name') ? name : before.name,
    ...(takes('phone') ? { phone, phoneIndex } : { phone: before.phone, phoneIndex: before.phoneIndex }),
    idNumber: takes('idNumber') ? idNumber : before.idNumber,
  };
}

export const plainMember = (vault: Vault, { name, phone, phoneIndex, idNumber }: Member): PlainMember => ({
  name: name ? vault.open(name) : null,
  phone: phone ? vault.open(phone) : null,
  phoneIndex: phoneIndex ?? null,
  idNumber: idNumber ? vault.open(idNumber) : null,
});

export const sealedMember = (vault: Vault, { name, phone, phoneIndex, idNumber }: PlainMember) => ({
  name: name === null ? null : vault.seal(name),
  ...(name === null ? {} : { nameIndex: vault.blindIndex(name) }),
  phone: phone === null ? null : vault.seal(phone),
  phoneIndex,
  idNumber: idNumber === null ? null : vault.seal(idNumber),
});

const changeRecord = (
  { vault }: LedgerWorld,
  { _id: importId, confirmedAt }: LedgerImport,
  _id: string,
  label: string,
  body: ChangeBody,
  outcome: Outcome,
): LedgerChange => ({
  ...{ _id, importId, label, ...outcome, undone: null },
  sealed: sealJson(vault, body),
  // A day longer: an undo begun at the last moment still finds what it puts back.
  expiresAt: instantOf(addDays(dayOf(confirmedAt!), UNDO_DAYS + 1)),
});

/** First what was there before, then the change itself, as it was first written down. */
async function write(world: LedgerWorld, found: LedgerImport, changes: readonly LedgerChange[]): Promise<void> {
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

/** Ends those whom the file doesn't name and staff chose. */
async function endMissing(world: LedgerWorld, found: LedgerImport): Promise<void> {
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
