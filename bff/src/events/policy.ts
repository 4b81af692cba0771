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

/** Stands where a home's building would, for those who come to look and have none. */
export const GUEST = 'guest';

/** An event that was published, also when it was cancelled since, is shown to the homes it is addressed to; a viewing to guests. */
export function isShownTo(event: EventRecord, home: Membership): boolean {
  if (event.state === 'draft') return false;
  const isGuest = home.buildingId === GUEST;
  if (event.kind === 'viewing') return isGuest && home.projectId === event.projectId;
  return !isGuest && isAddressedTo(event, home);
}
