import { events } from '@jiashu/shared/events/contract';
import { client } from '../api';

export const eventsApi = client(events);
