/** What accounts need of the house. */
import type { accounts } from '@jiashu/shared/accounts/contract';
import type { accountWires } from '@jiashu/shared/accounts/schema';
import type { Records } from '../history';
import type { HandlersOf } from '../http/bind';
import type { Inbox } from '../inbox';
import type { Vault } from '../infra/vault';
import type { WechatGateway } from '../infra/wechat';
import type { OneTimeCodes } from './codes/oneTimeCodes';
import type { Sessions } from './sessions/sessions';
import type { SessionStore } from './sessions/store';
import type { AccountStore, HeldPost, Person } from './store';

export interface AccountWorld {
  readonly store: AccountStore;
  readonly sessionStore: SessionStore;
  readonly records: Records<Person>;
  readonly vault: Vault;
  readonly sessions: Sessions;
  readonly codes: OneTimeCodes;
  readonly wechat: WechatGateway;
  readonly inbox: Inbox;
  readonly demo: boolean;
  /** `云栖里`, `华东区域`, `集团`: what a post's scope is called. */
  scopeName(post: HeldPost): Promise<string>;
  /** Gives the ledger's homes of this phone to the person; runs after every proof of a phone. */
  claimHomes(personId: string, phoneIndex: string, now: Date): Promise<void>;
}

/** The handlers of these endpoints. */
export type Handlers<K extends keyof typeof accounts> = Pick<HandlersOf<typeof accounts, typeof accountWires>, K>;
