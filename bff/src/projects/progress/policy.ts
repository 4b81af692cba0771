/** Who may report a building's progress. */
import type { Role } from '@jiashu/shared/kernel/roles';

/** Those who answer for the site's dates, and those who write of them to the owners. */
export const REPORTING: readonly Role[] = ['projectManager', 'editor', 'customerRelations'];
