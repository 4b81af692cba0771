/** What repairs need of the house. */
import type { Watch } from '@jiashu/shared/repairs/duty';
import type { Persons } from '../accounts';
import type { Photos } from '../files';
import type { Records } from '../history';
import type { Homes } from '../homes';
import type { Vault } from '../infra/vault';
import type { Projects } from '../projects';
import type { Repair, RepairStore } from './store';

export interface RepairWorld {
  readonly store: RepairStore;
  readonly records: Records<Repair>;
  readonly homes: Homes;
  readonly projects: Projects;
  readonly persons: Persons;
  readonly photos: Photos;
  readonly vault: Vault;
  /** Who stands on the roster of a project at this moment, and for what. */
  onDuty(projectId: string, now: Date): Promise<Watch[]>;
}
