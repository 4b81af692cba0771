/** Who answers those who are only looking, and who hears when nobody did. */
import type { Role } from '@jiashu/shared/kernel/roles';

export const ANSWERING: readonly Role[] = ['steward', 'customerRelations', 'projectManager'];
/** Those who may look on. */
export const OVERSEEING: readonly Role[] = [...ANSWERING, 'regionManager', 'groupManager'];
/** Those who hear of a question nobody answered in time. */
export const ALARMED: readonly Role[] = ['projectManager'];
