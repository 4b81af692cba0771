/** What the ledger's commands and jobs work with. */
import type { Persons } from '../accounts';
import type { Records } from '../history';
import type { Homes } from '../homes';
import type { Clock } from '../infra/clock';
import type { Vault } from '../infra/vault';
import type { Looks } from '../privacy';
import type { Projects } from '../projects';
import type { LedgerExport, LedgerImport, LedgerStore } from './store';

export interface LedgerWorld {
  readonly store: LedgerStore;
  readonly imports: Records<LedgerImport>;
  readonly exports: Records<LedgerExport>;
  readonly homes: Homes;
  readonly projects: Projects;
  readonly persons: Persons;
  readonly vault: Vault;
  readonly clock: Clock;
  /** Where owners read who took the ledger out whole. */
  readonly looks: Looks;
}
