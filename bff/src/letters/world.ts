/** What letters need of the house. */
import type { Persons } from '../accounts';
import type { Photos } from '../files';
import type { Records } from '../history';
import type { Homes } from '../homes';
import type { Projects } from '../projects';
import type { Letter, LetterStore } from './store';

export interface LetterWorld {
  readonly store: LetterStore;
  readonly records: Records<Letter>;
  readonly homes: Homes;
  readonly projects: Projects;
  readonly persons: Persons;
  readonly photos: Photos;
}
