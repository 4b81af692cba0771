/**
 * Puts back what an import changed, home by home. What somebody changed since stays as it is now, and its home is named.
 * Cut off anywhere and run again, it does the same and no more.
 */
import type { Change, Home, Member } from '../homes';
import type { Vault } from '../infra/vault';
import { raisedBy } from './doubts';
import {
  type ChangeBody,
  type HomeFields,
  type MemberChange,
  openChange,
  type PlainMember,
  plainMember,
  sealedMember,
} from './sealed';
import type { LedgerImport } from './store';
import type { LedgerWorld } from './world';

const BATCH = 200;

/** Works through what is left of an import that is being undone. False when somebody else works on it or it no longer runs. */
export async function undoImport(world: LedgerWorld, importId: string): Promise<boolean> {
  const begun = await world.store.import(importId);
  if (begun?.state !== 'undoing') return false;
  let found: LedgerImport = begun;
  for (;;) {
    const changes = await world.store.changesAfter(importId, found.cursor, BATCH);
    if (changes.length === 0) return true;
    const bodies = changes.map((change) => ({ id: change._id, ...openChange(world.vault, change) }));
    const kept = await putBack(world, importId, bodies);
    await world.store.markUndone(
      bodies.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
      'done',
    );
    await world.store.markUndone([...kept], 'kept');
    const set: Partial<LedgerImport> = { cursor: changes.at(-1)!._id, done: found.done + changes.length };
    if (!(await world.store.move(importId, { state: 'undoing', cursor: found.cursor }, set))) return false;
    found = { ...found, ...set };
  }
}

type Body = ChangeBody & { readonly id: string };

/** Gives the ids of changes of which something had to stay. */
async function putBack(
  { homes: book, vault, clock }: LedgerWorld,
  importId: string,
  bodies: readonly Body[],
): Promise<Set<string>> {
  const kept = new Set<string>();
  const members = await book.register.members(bodies.flatMap((body) => body.members.map(({ id }) => id)));
  const homes = new Map((await book.register.some(bodies.map(({ homeId }) => homeId))).map((home) => [home._id, home]));
  const remove: Member[] = [];
  const restore: Change<Member>[] = [];
  const back: MemberChange[] = [];
  for (const { id, members: changes } of bodies)
    for (const change of changes) {
      const now = members.find(({ _id }) => _id === change.id);
      const verdict = judgeMember(vault, change, now, homes.get(now?.homeId ?? '')?.transferredAt);
      if (verdict === 'keep') {
        kept.add(id);
        continue;
      }
      back.push(change);
      if (verdict === 'remove') remove.push(now!);
      else if (verdict) restore.push(verdict);
    }
  await book.register.removeMembers(remove);
  await book.register.setMembers(restore);
  await book.withdrawDoubts(raisedBy(importId, back), clock.now());
  await putBackHomes(book.register, bodies, kept);
  return kept;
}

/** What undoing does with a member: takes him out, puts him back, lets him be (`keep`), or nothing is left to do (null). */
function judgeMember(
  vault: Vault,
  change: MemberChange,
  now: Member | undefined,
  soldAt: Date | undefined,
): 'remove' | 'keep' | Change<Member> | null {
  if (!now) return change.before === null ? null : 'keep';
  const plain = plainMember(vault, now);
  if (change.endedAt !== null) {
    if (now.endedAt === null) return null;
    // Ended by this import and by nothing since: no sale, no leaving of the person himself.
    const ended = now.endedAt.toISOString() === change.endedAt && isSame(plain, change.before ?? change.after);
    return ended && !(soldAt && soldAt >= now.endedAt)
      ? { id: now._id, where: { endedAt: now.endedAt }, set: { endedAt: null } }
      : 'keep';
  }
  if (change.before === null) {
    const untouched = now.endedAt === null && now.personId === change.personId && isSame(plain, change.after);
    return untouched ? 'remove' : 'keep';
  }
  if (isSame(plain, change.before)) return null;
  // Somebody came to be him by the number that would be taken back.
  if (now.endedAt !== null || now.personId !== change.personId || !isSame(plain, change.after)) return 'keep';
  return { id: now._id, where: { name: now.name }, set: sealedMember(vault, change.before) };
}

const isSame = (one: PlainMember, other: PlainMember): boolean =>
  one.name === other.name && one.phoneIndex === other.phoneIndex && one.idNumber === other.idNumber;

async function putBackHomes(
  register: LedgerWorld['homes']['register'],
  bodies: readonly Body[],
  kept: Set<string>,
): Promise<void> {
  const touched = bodies.filter(({ home }) => home !== null);
  const ids = touched.map(({ homeId }) => homeId);
  const [homes, inhabited] = await Promise.all([register.some(ids), register.inhabited(ids)]);
  const remove: string[] = [];
  const restore: Change<Home>[] = [];
  for (const { id, homeId, home } of touched) {
    const now = homes.find(({ _id }) => _id === homeId);
    if (!now || !home) continue;
    const fields = Object.keys(home.after) as (keyof HomeFields)[];
    const is = (values: HomeFields) => fields.every((field) => now[field] === (values[field] ?? null));
    if (home.before === null) {
      if (inhabited.has(homeId) || now.stewardId !== null || !is(home.after)) kept.add(id);
      else remove.push(homeId);
    } else if (is(home.after))
      restore.push({ id: homeId, where: home.after as Partial<Home>, set: home.before as Partial<Home> });
    else if (!is(home.before)) kept.add(id);
  }
  await register.removeHomes(remove);
  await register.setHomes(restore);
}
