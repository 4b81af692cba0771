/** What privacy works with. */
import type { Logger } from 'pino';
import type { Blobs, Photos } from '../files';
import type { Records } from '../history';
import type { Membership } from '../http/context';
import type { Inbox } from '../inbox';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import type { Vault } from '../infra/vault';
import type { Consents } from './consents/consents';
import type { Register } from './register';
import type { Erasure, PrivacyStore, Reveal } from './store';

export interface PrivacyWorld {
  readonly store: PrivacyStore;
  readonly reveals: Records<Reveal>;
  readonly erasures: Records<Erasure>;
  readonly register: Register;
  readonly consents: Consents;
  readonly vault: Vault;
  readonly blobs: Blobs;
  readonly photos: Photos;
  readonly inbox: Inbox;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly log: Logger;
  readonly persons: {
    names(ids: readonly string[]): Promise<Map<string, string>>;
    /** Name and phone as they are; null where nobody has said them. */
    plain(id: string): Promise<{ name: string | null; phone: string | null }>;
    holdsPost(id: string): Promise<boolean>;
  };
  readonly homes: {
    membershipsOf(personId: string): Promise<readonly Membership[]>;
    /** The homes he belongs or belonged to. */
    homeIdsOf(personId: string): Promise<readonly string[]>;
    memberIdsOf(personId: string): Promise<readonly string[]>;
    /** The document number that the ledger of one of these projects has of him; null where none has. */
    idNumberOf(personId: string, projectIds: readonly string[]): Promise<string | null>;
  };
  /** An address for a name under /files, for ten minutes. */
  sign(name: string, now: Date): { url: string; endsAt: Date };
}
