/** What letters need of the house. */
import type { Persons } from '../accounts';
import type { Photos } from '../files';
import type { Records } from '../history';
import type { Homes } from '../homes';
import type { Inbox } from '../inbox';
import type { Clock } from '../infra/clock';
import type { ContentCheck } from '../infra/contentCheck';
import type { Jobs } from '../infra/jobs';
import type { Projects } from '../projects';
import type { Letter, LetterStore } from './store';

export interface LetterWorld {
  readonly store: LetterStore;
  readonly records: Records<Letter>;
  readonly homes: Homes;
  readonly projects: Projects;
  readonly persons: Persons;
  readonly photos: Photos;
  readonly inbox: Inbox;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly content: ContentCheck;
  /** How many questions were asked under a letter, and how many wait for an answer. */
  questionsUnder(letterId: string): Promise<{ asked: number; waiting: number }>;
}
