/** What ratings need of the house. */
import type { RatingPolicy } from '@jiashu/shared/ratings/policy';
import type { Persons } from '../accounts';
import type { Records } from '../history';
import type { Homes } from '../homes';
import type { Inbox } from '../inbox';
import type { Consents } from '../privacy';
import type { Projects } from '../projects';
import type { Rating, RatingStore } from './store';

export interface RatingWorld {
  /** Whom one may still ask. */
  readonly consents: Pick<Consents, 'willing'>;
  readonly store: RatingStore;
  readonly records: Records<Rating>;
  readonly policy: RatingPolicy;
  readonly inbox: Inbox;
  readonly homes: Homes;
  readonly projects: Projects;
  readonly persons: Persons;
}
