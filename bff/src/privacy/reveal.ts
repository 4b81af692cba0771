/** Somebody of us looks at a customer's number, name or document, says why, and leaves a trace that the customer can read. */
import { revealsSince } from '@jiashu/shared/privacy/rules';
import type { Revealable, RevealReason } from '@jiashu/shared/privacy/vocabulary';
import { factOf } from '../history';
import type { SignedIn } from '../http/context';
import { AppError, forbidden, found, notFound } from '../http/errors';
import { projectsAs } from '../http/reach';
import { REVEALING, revealingPost } from './policy';
import type { PrivacyWorld } from './world';

interface Wish {
  readonly personId: string;
  readonly field: Revealable;
  readonly reason: RevealReason;
  readonly words: string;
}

/** Gives what was asked for. Throws `notFound`, `forbidden` outside the caller's scope, `tooMany` at the day's limit. */
export async function reveal(world: PrivacyWorld, { personId, ...wish }: Wish, ctx: SignedIn): Promise<string> {
  const { store, reveals, persons, homes } = world;
  const { caller, now, effectId: _id } = ctx;
  if (!(await persons.names([personId])).has(personId)) throw notFound();
  const byTitle = revealingPost(caller, await homes.membershipsOf(personId));
  if (!byTitle) throw forbidden();
  const value = found(
    wish.field === 'idNumber'
      ? await homes.idNumberOf(personId, projectsAs(caller, REVEALING))
      : (await persons.plain(personId))[wish.field],
  );
  if (!(await store.countLook(caller.personId, now, revealsSince(now)))) throw new AppError('tooMany');
  const fact = factOf(ctx, 'privacy.revealed', { kind: 'reveal', id: _id }, {}, { ...wish, personId });
  await reveals.create({ _id, personId, byId: caller.personId, byTitle, ...wish, at: now }, fact);
  return value;
}
