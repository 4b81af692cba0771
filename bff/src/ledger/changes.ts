/** What a file changes at one home, together with what was there before: written down before anything is. */
import { addDays, dayOf, instantOf } from '@jiashu/shared/kernel/time';
import type { FileOwner, HomeDiff, LedgerHome, OwnerDiff } from '@jiashu/shared/ledger/diff';
import { UNDO_DAYS } from '@jiashu/shared/ledger/vocabulary';
import { derivedId } from '../history';
import type { Member } from '../homes';
import type { Vault } from '../infra/vault';
import { type Holders, putsInDoubt } from './doubts';
import { type ChangeBody, type MemberChange, type PlainMember, plainMember, sealJson } from './sealed';
import type { LedgerChange, LedgerImport, Outcome } from './store';
import type { LedgerWorld } from './world';

export const undoUntil = (at: Date): Date => instantOf(addDays(dayOf(at), UNDO_DAYS));

export interface Touched {
  readonly label: string;
  readonly buildingId: string;
  readonly diff: HomeDiff;
  /** Null where the ledger has no such home. */
  readonly home: LedgerHome | null;
  readonly owners: readonly Member[];
}

export function changeOf(
  world: LedgerWorld,
  found: LedgerImport,
  { label, buildingId, diff, home, owners }: Touched,
  people: Holders,
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
  holders: Holders,
): MemberChange {
  const was = diff.kind === 'changed' ? existing.find(({ _id }) => _id === diff.id) : undefined;
  const before = was ? plainMember(vault, was) : null;
  const personId = was ? was.personId : (holders.get(diff.owner.phoneIndex ?? '') ?? null);
  const doubted = putsInDoubt(diff, was, holders) ? { doubted: true as const } : {};
  return { id: was?._id ?? newId, before, after: merged(before, diff), personId, endedAt: null, ...doubted };
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

export const changeRecord = (
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
