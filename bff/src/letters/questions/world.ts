/** What questions under letters need of the house. */
import type { Persons } from '../../accounts';
import type { Records } from '../../history';
import type { Homes } from '../../homes';
import type { Projects } from '../../projects';
import type { LetterStore } from '../store';
import type { Question, QuestionStore } from './store';

export interface QuestionWorld {
  readonly questions: QuestionStore;
  readonly records: Records<Question>;
  readonly letters: LetterStore;
  readonly homes: Homes;
  readonly projects: Projects;
  readonly persons: Persons;
}
