/** What reporting progress needs of the house. */
import type { Photos } from '../../files';
import type { Records } from '../../history';
import type { ProjectRecord, ProjectStore } from '../store';

export interface ProgressWorld {
  readonly projects: ProjectStore;
  readonly records: Records<ProjectRecord>;
  readonly photos: Photos;
}
