/** Contract key → handler. */
import { accounts as contract } from '@jiashu/shared/accounts/contract';
import { accountWires, type Me } from '@jiashu/shared/accounts/schema';
import { maskPhone } from '@jiashu/shared/kernel/mask';
import { ROLES, TIERS } from '@jiashu/shared/kernel/roles';
import { bind, type Route } from '../http/bind';
import { AppError, found, invalid, notFound } from '../http/errors';
import { newId } from '../infra/ids';
import { isDuplicateKey } from '../infra/mongo';
import type { Vault } from '../infra/vault';
import type { WechatGateway } from '../infra/wechat';
import { type OneTimeCodes, WAIT_SECONDS } from './oneTimeCodes';
import { createPersons, nameOf } from './persons';
import type { Sessions } from './sessions';
import type { AccountStore, HeldPost, Person } from './store';

export interface AccountWorld {
  readonly store: AccountStore;
  readonly vault: Vault;
  readonly sessions: Sessions;
  readonly codes: OneTimeCodes;
  readonly wechat: WechatGateway;
  readonly demo: boolean;
  /** `云栖里`, `华东区域`, `集团`: what a post's scope is called. */
  scopeName(post: HeldPost): Promise<string>;
  /** Gives the ledger's homes of this phone to the person; runs after every proof of a phone. */
  claimHomes(personId: string, phoneIndex: string, now: Date): Promise<void>;
}

export function accountRoutes(world: AccountWorld): Route[] {
  const { store, vault, sessions, codes, wechat } = world;
  const blank = (now: Date): Person => ({
    _id: newId(),
    name: null,
    phone: null,
    posts: [],
    createdAt: now,
  });

  async function personOfPhone(phone: string, now: Date): Promise<Person> {
    const phoneIndex = vault.blindIndex(phone);
    const person = await store.personBy({ phoneIndex }, { ...blank(now), phone: vault.seal(phone) });
    await world.claimHomes(person._id, phoneIndex, now);
    return person;
  }

  async function setPhone(personId: string, phone: string, phoneIndex: string): Promise<Person | null> {
    try {
      return await store.setPerson(personId, { phone: vault.seal(phone), phoneIndex });
    } catch (error) {
      throw isDuplicateKey(error) ? taken() : error;
    }
  }

  async function bindPhone(personId: string, phone: string, now: Date): Promise<Person> {
    const phoneIndex = vault.blindIndex(phone);
    const holder = await store.personByPhone(phoneIndex);
    if (holder && holder._id !== personId) throw taken();
    const person = found(await setPhone(personId, phone, phoneIndex));
    await world.claimHomes(personId, phoneIndex, now);
    return person;
  }

  async function present(person: Person): Promise<Me> {
    const posts = person.posts.map(async (post) => ({
      role: post.role,
      title: ROLES[post.role],
      scope: post.tier === 'group' ? TIERS.group : await world.scopeName(post),
    }));
    const phone = person.phone ? maskPhone(vault.open(person.phone)) : null;
    return { id: person._id, name: nameOf(vault, person), phone, posts: await Promise.all(posts) };
  }

  return bind('accounts', contract, accountWires, {
    async sendCode({ phone }, { now }) {
      const code = await codes.send(phone, vault.blindIndex(phone), now);
      return { sentTo: maskPhone(phone), secondsToWait: WAIT_SECONDS, demoCode: world.demo ? code : null };
    },
    async signInByPhone({ phone, code }, { now }) {
      await codes.check(vault.blindIndex(phone), code, now);
      return sessions.open((await personOfPhone(phone, now))._id, now);
    },
    async signInByWechat({ code }, { now }) {
      const answer = await wechat.signIn(code);
      if (!answer) throw new AppError('signInFirst');
      const person = await store.personBy({ openid: answer.openid }, blank(now));
      return sessions.open(person._id, now);
    },
    async demoPeople() {
      if (!world.demo) throw notFound();
      return { people: await createPersons(store, vault).demoPeople() };
    },
    async signInAsDemo({ personId }, { now }) {
      const person = world.demo ? await store.person(personId) : null;
      if (!person?.demoStory) throw notFound();
      return sessions.open(person._id, now);
    },
    refresh: ({ refreshToken }, { now }) => sessions.renew(refreshToken, now),
    async signOut(_, { caller }) {
      await store.endSession(caller.sessionId);
      return { done: true as const };
    },
    me: async (_, { caller }) => present(found(await store.person(caller.personId))),
    rename: async ({ name }, { caller }) =>
      present(found(await store.setPerson(caller.personId, { name: vault.seal(name) }))),
    async bindPhone({ phone, code }, { caller, now }) {
      await codes.check(vault.blindIndex(phone), code, now);
      return present(await bindPhone(caller.personId, phone, now));
    },
    async bindWechatPhone({ code }, { caller, now }) {
      const phone = await wechat.phoneNumber(code);
      if (!phone) throw invalid({ path: 'code', message: '没有拿到手机号，请改用验证码' });
      return present(await bindPhone(caller.personId, phone, now));
    },
  });
}

const taken = () => invalid({ path: 'phone', message: '这个号码已经用来登录过，请直接用手机号登录' });
