/** Who may answer owners' questions under a letter, and who may look at them. */
import type { Role } from '@jiashu/shared/kernel/roles';
import { OVERSEEING, WRITING } from '../policy';

/** Those who write letters answer what is asked under them; so does the steward, first contact of a home (DOMAIN §1). */
export const ANSWERING: readonly Role[] = [...WRITING, 'steward'];
export const LOOKING: readonly Role[] = OVERSEEING;
