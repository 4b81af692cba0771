/** What the organisation needs of the house. */
import type { organisation } from '@jiashu/shared/organisation/contract';
import type { organisationWires } from '@jiashu/shared/organisation/schema';
import type { Accounts } from '../accounts';
import type { History, Records } from '../history';
import type { Homes } from '../homes';
import type { HandlersOf } from '../http/bind';
import type { SignedIn } from '../http/context';
import type { Inbox } from '../inbox';
import type { Vault } from '../infra/vault';
import type { Projects } from '../projects';
import type { Edit, LeaveRecord, OrganisationStore, ShiftRecord, StaffInvitation } from './store';

/** One who has work in hand hands it to another. */
export interface HandOver {
  readonly fromId: string;
  readonly toId: string;
  readonly projectIds: readonly string[];
  readonly reason: string;
}

/** A capability whose open records are in somebody's hands. */
export interface InHand {
  /** How many open records of these projects he has. */
  count(personId: string, projectIds: readonly string[]): Promise<number>;
  /** Gives those that the other may take to him, each with its own fact; says how many. */
  handOver(order: HandOver, ctx: SignedIn): Promise<number>;
}

export interface OrganisationWorld {
  readonly store: OrganisationStore;
  readonly records: {
    readonly edits: Records<Edit>;
    readonly invitations: Records<StaffInvitation>;
    readonly shifts: Records<ShiftRecord>;
    readonly leaves: Records<LeaveRecord>;
  };
  readonly accounts: Accounts;
  readonly projects: Projects;
  readonly homes: Homes;
  readonly history: History;
  readonly inbox: Inbox;
  readonly vault: Vault;
  readonly inHand: { readonly repairs: InHand; readonly complaints: InHand };
}

/** The handlers of these endpoints. */
export type Handlers<K extends keyof typeof organisation> = Pick<
  HandlersOf<typeof organisation, typeof organisationWires>,
  K
>;
