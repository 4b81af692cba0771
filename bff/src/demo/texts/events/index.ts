/** All events of the demo company. */
import { COMING_EVENTS } from './coming';
import { PAST_EVENTS } from './past';
import type { EventText } from './text';

export type { EventText } from './text';

export const EVENTS: readonly EventText[] = [...PAST_EVENTS, ...COMING_EVENTS];
