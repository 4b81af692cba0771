/** The public face of accounts: who a request comes from, and people's names. */
import type { Connection } from 'mongoose';
import type { Route } from '../http/bind';
import type { Caller } from '../http/context';
import type { Clock } from '../infra/clock';
import type { SmsGateway } from '../infra/sms';
import type { Vault } from '../infra/vault';
import type { WechatGateway } from '../infra/wechat';
import { type CallerOf, createAuthenticate, createCallerOf, type Reach } from './authenticate';
import { createOneTimeCodes } from './oneTimeCodes';
import { createPersons, type Persons } from './persons';
import { type AccountWorld, accountRoutes } from './routes';
import { createSessions } from './sessions';
import { type AccountStore, createAccountStore } from './store';
import { createAccessTokens, type TokenKeys } from './tokens';

export type { NamedPerson, Persons } from './persons';
export type { HeldPost, Person } from './store';

export interface Accounts extends Persons {
  readonly routes: Route[];
  authenticate(authorization: string): Promise<Caller | null>;
  /** For work done in somebody's name without a request. */
  readonly callerOf: CallerOf;
  /** Adds people as they are, for the ledger and the demo company. */
  add: AccountStore['insertPersons'];
}

interface World extends Reach, Pick<AccountWorld, 'demo' | 'scopeName' | 'claimHomes'> {
  readonly db: Connection;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly sms: SmsGateway;
  readonly wechat: WechatGateway;
  readonly tokenKeys: TokenKeys;
  /** Hashes one-time codes at rest and derives the successors of refresh tokens. */
  readonly codeSecret: Buffer;
}

export function openAccounts(world: World): Accounts {
  const store = createAccountStore(world.db);
  const tokens = createAccessTokens(world.tokenKeys);
  const sessions = createSessions(store, tokens, world.codeSecret);
  const codes = createOneTimeCodes(store, world.sms, world.codeSecret);
  const callerOf = createCallerOf(store, world.vault, world);
  return {
    ...createPersons(store, world.vault),
    routes: accountRoutes({ ...world, store, sessions, codes }),
    callerOf,
    authenticate: createAuthenticate(store, tokens, world.clock, callerOf),
    add: store.insertPersons,
  };
}
