/** Contract key → handler: signing in and who one is here, phones and devices in files of their own. */
import { accounts as contract } from '@jiashu/shared/accounts/contract';
import { accountWires } from '@jiashu/shared/accounts/schema';
import { bind, type Route } from '../http/bind';
import { AppError, found, notFound } from '../http/errors';
import { openSession, signInByPhone, whereaboutsOf } from './commands/signIns';
import { createPersons, newcomer } from './persons';
import { phoneHandlers } from './phoneHandlers';
import { presentMe } from './present';
import { sessionHandlers } from './sessions/handlers';
import type { AccountWorld } from './world';

export function accountRoutes(world: AccountWorld): Route[] {
  const { store, vault, sessions, wechat } = world;
  return bind('accounts', contract, accountWires, {
    signInByPhone: ({ phone, code }, ctx) => signInByPhone(world, phone, code, ctx),
    async signInByWechat({ code }, ctx) {
      const answer = await wechat.signIn(code);
      if (!answer) throw new AppError('signInFirst');
      const person = await store.personBy({ openid: answer.openid }, newcomer(ctx.now));
      return openSession(world, person._id, 'wechat', ctx);
    },
    async demoPeople() {
      if (!world.demo) throw notFound();
      return { people: await createPersons(store, vault).demoPeople() };
    },
    async signInAsDemo({ personId }, ctx) {
      const person = world.demo ? await store.person(personId) : null;
      if (!person?.demoStory) throw notFound();
      return openSession(world, person._id, 'demo', ctx);
    },
    refresh: ({ refreshToken }, ctx) => sessions.renew(refreshToken, whereaboutsOf(ctx), ctx.now),
    me: async (_, { caller }) => presentMe(world, found(await store.person(caller.personId))),
    rename: async ({ name }, { caller }) =>
      presentMe(
        world,
        found(await store.setPerson(caller.personId, { name: vault.seal(name), nameIndex: vault.blindIndex(name) })),
      ),
    ...phoneHandlers(world),
    ...sessionHandlers(world),
  });
}
