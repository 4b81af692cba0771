/** What proves a phone, and what follows when a person's phone changes. */
import { maskPhone } from '@jiashu/shared/kernel/mask';
import { type Fact, factOf } from '../../history';
import type { Context, SignedIn } from '../../http/context';
import { AppError, conflict, found, invalid } from '../../http/errors';
import { isDuplicateKey } from '../../infra/mongo';
import type { Person } from '../store';
import type { AccountWorld } from '../world';

const taken = () => invalid({ path: 'phone', message: '这个号码已经用来登录过，请直接用手机号登录' });

/** Gives the person this phone, if it is free and his own is still the one he had. Throws `invalid`, `conflict`. */
async function setPhone(world: AccountWorld, before: Person, phone: string, fact: Fact): Promise<Person> {
  const { vault, store, records } = world;
  const phoneIndex = vault.blindIndex(phone);
  const holder = await store.personByPhone(phoneIndex);
  if (holder && holder._id !== before._id) throw taken();
  const had = before.phoneIndex ? { phoneIndex: before.phoneIndex } : { phoneIndex: { $exists: false } };
  try {
    const set = { phone: vault.seal(phone), phoneIndex };
    const former = before.phone ? { $push: { formers: { factId: fact.id, phone: before.phone } } } : {};
    const changed = await records.change({ _id: before._id, ...had }, { $set: set, ...former }, fact);
    if (!changed) throw conflict();
    await world.claimHomes(changed._id, phoneIndex, fact.at);
    return changed;
  } catch (error) {
    throw isDuplicateKey(error) ? taken() : error;
  }
}

/** The first phone of somebody who signed in without one; his own again changes nothing. Throws `already`. */
export async function bindPhone(world: AccountWorld, phone: string, ctx: SignedIn): Promise<Person> {
  const person = found(await world.store.person(ctx.caller.personId));
  const phoneIndex = world.vault.blindIndex(phone);
  if (person.phoneIndex && person.phoneIndex !== phoneIndex) throw new AppError('already');
  if (person.phoneIndex) {
    await world.claimHomes(person._id, phoneIndex, ctx.now);
    return person;
  }
  return setPhone(world, person, phone, factOf(ctx, 'accounts.phone.bound', { kind: 'person', id: person._id }));
}

/** Why and how a number was changed, for the history. */
interface Change {
  readonly how: 'both' | 'staff';
  readonly reason?: string;
  readonly projectId?: string;
}

/**
 * Puts a new phone in the place of the old one, ends every other session and tells the person. Whoever calls has seen
 * to it that this may be. Throws `invalid` at `phone`, `conflict`.
 */
export async function changePhone(
  world: AccountWorld,
  personId: string,
  phone: string,
  { projectId, ...data }: Change,
  ctx: SignedIn,
): Promise<Person> {
  const person = found(await world.store.person(personId));
  if (person.phoneIndex === world.vault.blindIndex(phone))
    throw invalid({ path: 'phone', message: '现在就是这个号码' });
  const scope = projectId ? { projectId } : {};
  const fact = factOf(ctx, 'accounts.phone.changed', { kind: 'person', id: personId }, scope, data);
  const changed = await setPhone(world, person, phone, fact);
  const keep = personId === ctx.caller.personId ? ctx.caller.sessionId : null;
  await world.sessionStore.endOthers(personId, keep);
  const text = data.reason ? `${ctx.caller.name}替您换的，原因：${data.reason}` : '别的设备都已退出，请用新号码登录。';
  const link = { kind: 'devices' as const, id: personId };
  await world.inbox.tell([personId], fact.id, ctx.now, { title: `登录手机号换成了 ${maskPhone(phone)}`, text, link });
  return changed;
}

/** The person of a phone just proved, made on the first time. */
export async function personOfPhone(world: AccountWorld, phone: string, fresh: Person): Promise<Person> {
  const phoneIndex = world.vault.blindIndex(phone);
  const person = await world.store.personBy({ phoneIndex }, { ...fresh, phone: world.vault.seal(phone) });
  await world.claimHomes(person._id, phoneIndex, fresh.createdAt);
  return person;
}

/** Sends a fresh code to the person's own phone. Throws `invalid` for somebody without one. */
export async function sendStepUpCode(world: AccountWorld, ctx: SignedIn) {
  const phone = await ownPhone(world, ctx);
  const asked = { phone, phoneIndex: world.vault.blindIndex(phone), purpose: 'stepUp' as const };
  return { phone, code: await world.codes.send({ ...asked, ip: ctx.ip, now: ctx.now }) };
}

export async function stepUp(world: AccountWorld, code: string, ctx: SignedIn): Promise<void> {
  const phone = await ownPhone(world, ctx);
  await world.codes.check('stepUp', world.vault.blindIndex(phone), code, ctx.now);
  await world.sessionStore.stepUp(ctx.caller.sessionId, ctx.now);
}

async function ownPhone(world: AccountWorld, { caller }: SignedIn): Promise<string> {
  const { phone } = found(await world.store.person(caller.personId));
  if (!phone) throw invalid({ path: 'phone', message: '请先绑定手机号，再来办这件事' });
  return world.vault.open(phone);
}

/** Sends a code that signs in or proves a new phone. */
export const sendCode = (world: AccountWorld, phone: string, { ip, now }: Context): Promise<string> =>
  world.codes.send({ phone, phoneIndex: world.vault.blindIndex(phone), purpose: 'signIn', ip, now });
