/** What prospects need of the house. */
import type { ProspectPolicy } from '@jiashu/shared/prospects/rules';
import type { Persons } from '../accounts';
import type { Events } from '../events';
import type { Records } from '../history';
import type { Inbox } from '../inbox';
import type { Projects } from '../projects';
import type { Question, QuestionStore } from './store';

export interface ProspectWorld {
  readonly store: QuestionStore;
  readonly records: Records<Question>;
  readonly projects: Projects;
  readonly persons: Persons;
  readonly inbox: Inbox;
  readonly viewings: Events['viewings'];
  readonly policy: ProspectPolicy;
}
