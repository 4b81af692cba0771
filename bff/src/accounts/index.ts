/** The public face of accounts: who a request comes from, people's names, and the posts they hold. */
import type { Connection } from 'mongoose';
import type { History } from '../history';
import type { Route } from '../http/bind';
import type { Caller, SignedIn } from '../http/context';
import type { Inbox } from '../inbox';
import type { Clock } from '../infra/clock';
import type { SmsGateway } from '../infra/sms';
import type { Vault } from '../infra/vault';
import type { WechatGateway } from '../infra/wechat';
import { type CallerOf, createAuthenticate, createCallerOf, type Reach } from './authenticate';
import { createOneTimeCodes } from './codes/oneTimeCodes';
import { createCodeStore } from './codes/store';
import { appointFirstManager } from './commands/firstManager';
import { changePhone } from './commands/phones';
import { createPersons, type Persons } from './persons';
import { createPosts, type Posts } from './posts';
import { reactToAccounts } from './reactions';
import { accountRoutes } from './routes';
import { createSessions } from './sessions/sessions';
import { createSessionStore, type Session, type SignIn } from './sessions/store';
import { type AccountStore, createAccountStore } from './store';
import { createAccessTokens, type TokenKeys } from './tokens';
import type { AccountWorld } from './world';

export type { NamedPerson, Persons } from './persons';
export type { Posts, StaffMember } from './posts';
export type { HeldPost, Person } from './store';

export interface Accounts extends Persons {
  readonly routes: Route[];
  readonly posts: Posts;
  authenticate(authorization: string): Promise<Caller | null>;
  /** For work done in somebody's name without a request. */
  readonly callerOf: CallerOf;
  /** Makes the phone's owner the group's manager, unless there is one; says whether it did. */
  appointFirstManager(phone: string, now: Date): Promise<boolean>;
  /** Adds people as they are, for the ledger and the demo company. */
  add: AccountStore['insertPersons'];
  /** Adds sessions and sign-ins as they are, for the demo company. */
  addDevices(sessions: readonly Session[], signIns: readonly SignIn[]): Promise<void>;
  /** Staff change somebody's phone, for a reason he is told. Throws `invalid` at `phone`, `conflict`. */
  changePhone(personId: string, phone: string, reason: string, projectId: string, ctx: SignedIn): Promise<void>;
}

interface World extends Reach, Pick<AccountWorld, 'demo' | 'scopeName' | 'claimHomes'> {
  readonly db: Connection;
  readonly history: History;
  readonly inbox: Inbox;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly sms: SmsGateway;
  readonly wechat: WechatGateway;
  readonly tokenKeys: TokenKeys;
  /** Hashes one-time codes at rest and derives the successors of refresh tokens. */
  readonly codeSecret: Buffer;
  /** Codes an address may ask for within an hour. */
  readonly codesPerAddress: number;
}

export function openAccounts(world: World): Accounts {
  const { db, codeSecret: secret } = world;
  const [store, sessionStore] = [createAccountStore(db), createSessionStore(db)];
  const tokens = createAccessTokens(world.tokenKeys);
  const callerOf = createCallerOf(store, world.vault, world);
  const whole: AccountWorld = {
    ...world,
    ...{ store, sessionStore },
    records: world.history.records(store.people),
    sessions: createSessions(sessionStore, tokens, secret),
    codes: createOneTimeCodes({
      store: createCodeStore(db),
      sms: world.sms,
      secret,
      perAddress: world.codesPerAddress,
    }),
  };
  reactToAccounts(whole, world.history, world.sms);
  return {
    ...createPersons(store, world.vault),
    routes: accountRoutes(whole),
    posts: createPosts(whole),
    callerOf,
    authenticate: createAuthenticate(sessionStore, tokens, world.clock, callerOf),
    appointFirstManager: (phone, now) => appointFirstManager(whole, phone, now),
    add: store.insertPersons,
    addDevices: sessionStore.addDevices,
    async changePhone(personId, phone, reason, projectId, ctx) {
      await changePhone(whole, personId, phone, { how: 'staff', reason, projectId }, ctx);
    },
  };
}
