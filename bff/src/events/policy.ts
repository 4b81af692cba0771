/** Who may do what with an event. */
import { isAddressedTo } from '@jiashu/shared/kernel/audience';
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Membership } from '../http/context';
import type { EventRecord } from './store';

/** Those who prepare events, publish and cancel them. */
export const PREPARING: readonly Role[] = ['editor', 'customerRelations', 'projectManager'];
/** Those who stand at the gate: they see who booked and let people in. */
export const RECEIVING: readonly Role[] = [...PREPARING, 'steward'];
/** Those who may look at events and at how they are booked. */
export const OVERSEEING: readonly Role[] = [...RECEIVING, 'regionManager', 'groupManager'];

/** An event that was published, also when it was cancelled since, is shown to the homes it is addressed to. */
export const isShownTo = (event: EventRecord, home: Membership): boolean =>
  event.state !== 'draft' && isAddressedTo(event, home);
