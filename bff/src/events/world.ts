/** What events need of the house. */
import type { Persons } from '../accounts';
import type { Records } from '../history';
import type { Homes } from '../homes';
import type { Inbox } from '../inbox';
import type { Consents } from '../privacy';
import type { Projects } from '../projects';
import type { EventRecord, EventStore } from './store';

export interface EventWorld {
  /** Whom one may still invite. */
  readonly consents: Pick<Consents, 'willing'>;
  readonly store: EventStore;
  readonly records: Records<EventRecord>;
  readonly homes: Homes;
  readonly projects: Projects;
  readonly persons: Persons;
  readonly inbox: Inbox;
}
