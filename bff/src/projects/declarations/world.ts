/** What declarations need of the house. */
import type { Persons } from '../../accounts';
import type { Photos } from '../../files';
import type { Records } from '../../history';
import type { Inbox } from '../../inbox';
import type { ProjectStore } from '../store';
import type { Acknowledgement, DeclarationStore, VersionRecord } from './store';

export interface DeclarationWorld {
  readonly store: DeclarationStore;
  readonly projects: ProjectStore;
  readonly records: Records<VersionRecord>;
  readonly acknowledged: Records<Acknowledgement>;
  readonly photos: Photos;
  readonly inbox: Inbox;
  /** Made after projects, so asked for when needed. */
  readonly persons: () => Persons;
}
