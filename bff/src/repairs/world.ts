/** What repairs need of the house. */
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
}
