/** Who may put a ledger in, take it back and give it out: those who answer for the whole project (DOMAIN §1, §11). */
import type { Role } from '@jiashu/shared/kernel/roles';

export const IMPORTING: readonly Role[] = ['projectManager', 'regionManager', 'groupManager'];
