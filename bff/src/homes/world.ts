/** What homes need of the house. */
import type { homes } from '@jiashu/shared/homes/contract';
import type { homeWires } from '@jiashu/shared/homes/schema';
import type { Accounts } from '../accounts';
import type { Photos } from '../files';
import type { History, Records } from '../history';
import type { HandlersOf } from '../http/bind';
import type { Inbox } from '../inbox';
import type { Vault } from '../infra/vault';
import type { Projects } from '../projects';
import type { Binding, BindingStore } from './bindings/store';
import type { HouseholdStore, Invitation, Transfer } from './households/store';
import type { Home, HomeStore, Member } from './store';

export interface HomeWorld {
  readonly store: HomeStore;
  readonly bindings: BindingStore;
  readonly households: HouseholdStore;
  readonly records: {
    readonly homes: Records<Home>;
    readonly members: Records<Member>;
    readonly bindings: Records<Binding>;
    readonly invitations: Records<Invitation>;
    readonly transfers: Records<Transfer>;
  };
  readonly projects: Projects;
  readonly photos: Photos;
  readonly vault: Vault;
  readonly history: History;
  readonly inbox: Inbox;
  /** Derives the tokens of invitations. */
  readonly secret: Buffer;
  /** Accounts are opened after homes, since they ask homes for memberships. */
  persons(): Accounts;
}

/** The handlers of these endpoints. */
export type Handlers<K extends keyof typeof homes> = Pick<HandlersOf<typeof homes, typeof homeWires>, K>;
