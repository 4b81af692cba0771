/** Contract key → handler. */
import { accounts as contract } from '@jiashu/shared/accounts/contract';
import { accountWires } from '@jiashu/shared/accounts/schema';
import { maskPhone } from '@jiashu/shared/kernel/mask';
import { stepUpEnds } from '@jiashu/shared/kernel/stepUp';
import { bind, type Route } from '../http/bind';
import { AppError, found, invalid, notFound } from '../http/errors';
import { toPage } from '../infra/paging';
import { WAIT_SECONDS } from './codes/oneTimeCodes';
import { bindPhone, changePhone, sendCode, sendStepUpCode, stepUp } from './commands/phones';
import { openSession, signInByPhone, whereaboutsOf } from './commands/signIns';
import { createPersons, newcomer } from './persons';
import { presentMe, presentSession, presentSignIn } from './present';
import type { Person } from './store';
import type { AccountWorld } from './world';

export function accountRoutes(world: AccountWorld): Route[] {
  const { store, sessionStore, vault, sessions, codes, wechat } = world;
  const present = (person: Person) => presentMe(world, person);
  const sent = (phone: string, code: string) => ({
    sentTo: maskPhone(phone),
    secondsToWait: WAIT_SECONDS,
    demoCode: world.demo ? code : null,
  });

  return bind('accounts', contract, accountWires, {
    sendCode: async ({ phone }, ctx) => sent(phone, await sendCode(world, phone, ctx)),
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
    async signOut(_, { caller }) {
      await sessionStore.endSession(caller.sessionId);
      return { done: true as const };
    },
    me: async (_, { caller }) => present(found(await store.person(caller.personId))),
    rename: async ({ name }, { caller }) =>
      present(
        found(await store.setPerson(caller.personId, { name: vault.seal(name), nameIndex: vault.blindIndex(name) })),
      ),
    async bindPhone({ phone, code }, ctx) {
      await codes.check('signIn', vault.blindIndex(phone), code, ctx.now);
      return present(await bindPhone(world, phone, ctx));
    },
    async bindWechatPhone({ code }, ctx) {
      const phone = await wechat.phoneNumber(code);
      if (!phone) throw invalid({ path: 'code', message: '没有拿到手机号，请改用验证码' });
      return present(await bindPhone(world, phone, ctx));
    },
    async changePhone({ phone, code }, ctx) {
      await codes.check('signIn', vault.blindIndex(phone), code, ctx.now);
      return present(await changePhone(world, ctx.caller.personId, phone, { how: 'both' }, ctx));
    },
    async sendStepUpCode(_, ctx) {
      const { phone, code } = await sendStepUpCode(world, ctx);
      return sent(phone, code);
    },
    async stepUp({ code }, ctx) {
      await stepUp(world, code, ctx);
      return { until: stepUpEnds(ctx.now).toISOString() };
    },
    async sessions(_, { caller, now }) {
      const rows = await sessionStore.sessionsOf(caller.personId, now);
      return { sessions: rows.map((row) => presentSession(row, caller.sessionId)) };
    },
    async endSession({ sessionId }, { caller }) {
      if (!(await sessionStore.endOwn(caller.personId, sessionId))) throw notFound();
      return { done: true as const };
    },
    endOtherSessions: async (_, { caller }) => ({
      ended: await sessionStore.endOthers(caller.personId, caller.sessionId),
    }),
    async signIns({ after, limit }, { caller }) {
      const page = toPage(await sessionStore.signInsOf(caller.personId, after, limit), limit, ({ at }) => at);
      return { items: page.rows.map(presentSignIn), next: page.next };
    },
  });
}
