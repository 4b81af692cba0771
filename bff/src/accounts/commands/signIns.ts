/** Signing in: a session is opened, the try is noted, and a device not seen before is told to its owner. */
import { deviceWords, maskAddress } from '@jiashu/shared/accounts/device';
import type { Tokens } from '@jiashu/shared/accounts/schema';
import type { SignInOutcome, SignInWay } from '@jiashu/shared/accounts/vocabulary';
import type { Context } from '../../http/context';
import { AppError, conflict } from '../../http/errors';
import { newId } from '../../infra/ids';
import { newcomer } from '../persons';
import type { Whereabouts } from '../sessions/store';
import type { AccountWorld } from '../world';
import { personOfPhone } from './phones';

export const whereaboutsOf = ({ agent, ip }: Context): Whereabouts => ({
  device: deviceWords(agent),
  place: maskAddress(ip),
});

export async function openSession(
  world: AccountWorld,
  personId: string,
  way: SignInWay,
  ctx: Context,
): Promise<Tokens> {
  const from = whereaboutsOf(ctx);
  const known = await world.sessionStore.knows(personId, from.device);
  const tokens = await world.sessions.open(personId, way, from, ctx.now);
  const signInId = await note(world, personId, way, 'signedIn', ctx);
  if (way !== 'demo' && known.person && !known.device) await warn(world, personId, signInId, from, ctx);
  return tokens;
}

/**
 * Signs in whoever's phone it is, made on the first time. Throws `invalid` at `code`, and `conflict` when the number was
 * changed at this very moment: a session of the old one would outlive what ended all others.
 */
export async function signInByPhone(world: AccountWorld, phone: string, code: string, ctx: Context): Promise<Tokens> {
  await checkSignInCode(world, phone, code, ctx);
  const { _id, phoneIndex } = await personOfPhone(world, phone, newcomer(ctx.now));
  const tokens = await openSession(world, _id, 'phone', ctx);
  if ((await world.store.person(_id))?.phoneIndex === phoneIndex) return tokens;
  await world.sessions.end(tokens);
  throw conflict();
}

/** Checks the code of a phone; one that is wrong is noted with the person whose phone it is. */
async function checkSignInCode(world: AccountWorld, phone: string, code: string, ctx: Context): Promise<void> {
  const phoneIndex = world.vault.blindIndex(phone);
  try {
    await world.codes.check('signIn', phoneIndex, code, ctx.now);
  } catch (error) {
    const person = error instanceof AppError ? await world.store.personByPhone(phoneIndex) : null;
    if (person) await note(world, person._id, 'phone', 'refused', ctx);
    throw error;
  }
}

async function note(
  { sessionStore }: AccountWorld,
  personId: string,
  way: SignInWay,
  outcome: SignInOutcome,
  ctx: Context,
): Promise<string> {
  const _id = newId();
  await sessionStore.noteSignIn({ _id, personId, way, outcome, ...whereaboutsOf(ctx), at: ctx.now });
  return _id;
}

const warn = ({ inbox }: AccountWorld, personId: string, id: string, { device, place }: Whereabouts, ctx: Context) =>
  inbox.tell([personId], id, ctx.now, {
    title: '您的账号在新设备上登录了',
    text: `${device}，地址 ${place}。不是您本人？点开让它退出。`,
    link: { kind: 'devices', id },
  });
