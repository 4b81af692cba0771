/** What complaints need of the house. */
import type { ComplaintPolicy } from '@jiashu/shared/complaints/policy';
import type { Persons } from '../accounts';
import type { Photos } from '../files';
import type { Records } from '../history';
import type { Homes } from '../homes';
import type { Projects } from '../projects';
import type { Complaint } from './schema';
import type { ComplaintStore } from './store';

export interface ComplaintWorld {
  readonly store: ComplaintStore;
  readonly records: Records<Complaint>;
  readonly policy: ComplaintPolicy;
  readonly homes: Homes;
  readonly projects: Projects;
  readonly persons: Persons;
  readonly photos: Photos;
}
