/** Asking for one's account to be deleted, and taking that back. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay } from '@jiashu/shared/kernel/words';
import { erasureDue } from '@jiashu/shared/privacy/rules';
import type { DeletionView } from '@jiashu/shared/privacy/schema';
import { derivedId, factOf } from '../history';
import type { SignedIn } from '../http/context';
import { forbidden, notFound } from '../http/errors';
import { newId } from '../infra/ids';
import { isDuplicateKey } from '../infra/mongo';
import { someoneOf } from './someone';
import type { PrivacyWorld } from './world';

/** What would go and what would stay, as it is now. */
export async function deletionFor(world: PrivacyWorld, personId: string): Promise<DeletionView> {
  const { store, register, persons, homes } = world;
  const someone = await someoneOf(world, personId);
  const [waiting, counts, holdsPost] = await Promise.all([
    store.waitingErasure(personId),
    register.count(someone, await homes.homeIdsOf(personId)),
    persons.holdsPost(personId),
  ]);
  const held = [...counts].filter(([, count]) => count > 0);
  return {
    dueAt: waiting?.dueAt.toISOString() ?? null,
    goes: held.filter(([{ fate }]) => fate === 'delete').map(([{ title }, count]) => ({ title, count })),
    stays: held
      .filter(([{ fate }]) => fate === 'depersonalise')
      .map(([{ title, why }, count]) => ({ title, count, why })),
    holdsPost,
  };
}

/** Throws `forbidden` for somebody who still works here: he hands over first. Asked for twice it is one request. */
export async function askDeletion(world: PrivacyWorld, ctx: SignedIn): Promise<DeletionView> {
  const { caller, now, effectId: _id } = ctx;
  const { personId } = caller;
  if (await world.persons.holdsPost(personId)) throw forbidden();
  const erasure = { _id, personId, ghostId: newId(), state: 'waiting' as const, askedAt: now, dueAt: erasureDue(now) };
  try {
    await world.erasures.create(erasure, factOf(ctx, 'privacy.deletionAsked', { kind: 'erasure', id: _id }));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  await tellAsked(world, personId, now);
  return deletionFor(world, personId);
}

/** It may not have been he: his other devices hear of it. */
async function tellAsked({ store, inbox }: PrivacyWorld, personId: string, now: Date): Promise<void> {
  const waiting = await store.waitingErasure(personId);
  if (!waiting) return;
  await inbox.tell([personId], derivedId('deletion asked', waiting._id), now, {
    title: `您的账号 ${sayDay(dayOf(waiting.dueAt))}注销`,
    text: '在这之前随时可以撤回。不是您本人要注销的，请撤回，再看看登录过的设备。',
    link: { kind: 'privacy', id: waiting._id },
  });
}

/** Throws `notFound` when none is waiting. */
export async function withdrawDeletion({ store, erasures }: PrivacyWorld, ctx: SignedIn): Promise<void> {
  const waiting = await store.waitingErasure(ctx.caller.personId);
  if (!waiting) throw notFound();
  const fact = factOf(ctx, 'privacy.deletionWithdrawn', { kind: 'erasure', id: waiting._id });
  const changed = await erasures.change({ _id: waiting._id, state: 'waiting' }, { $set: { state: 'withdrawn' } }, fact);
  if (!changed) throw notFound();
}
