/** What the ledger has wrong of somebody: staff who have seen the person and his papers put it right, and he is told why. */
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict, forbidden } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { TRANSFERRING } from '../policy';
import type { Home } from '../store';
import type { HomeWorld } from '../world';
import { memberOf } from './leaving';

/** The old phone is gone: staff who have seen the person give him a new one. Throws `notFound`, `forbidden`, `invalid`. */
export async function changeMemberPhone(
  world: HomeWorld,
  home: Home,
  memberId: string,
  { phone, reason }: { phone: string; reason: string },
  ctx: SignedIn,
): Promise<void> {
  requireRole(ctx.caller, home.projectId, TRANSFERRING);
  const { personId } = await memberOf(world, home._id, memberId);
  if (!personId) throw conflict();
  // Those who work here are put right by their own managers, not by way of a home they own.
  if ((await world.persons().posts.of(personId)).posts.length > 0) throw forbidden();
  await world.persons().changePhone(personId, phone, reason, home.projectId, ctx);
}

/** The number itself is in no history: only that it was put right, by whom and why. Throws `notFound`, `forbidden`, `conflict`. */
export async function correctIdNumber(
  world: HomeWorld,
  home: Home,
  memberId: string,
  { idNumber, reason }: { idNumber: string; reason: string },
  ctx: SignedIn,
): Promise<void> {
  requireRole(ctx.caller, home.projectId, TRANSFERRING);
  const { _id, homeId, projectId, personId } = await memberOf(world, home._id, memberId);
  const fact = factOf(
    ctx,
    'homes.member.idNumber',
    { kind: 'member', id: _id },
    { homeId, projectId },
    { personId, reason },
  );
  const set = { idNumber: world.vault.seal(idNumber) };
  if (!(await world.records.members.change({ _id, endedAt: null }, { $set: set }, fact))) throw conflict();
}
