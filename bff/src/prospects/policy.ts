/** Who answers those who are only looking. */
import type { Role } from '@jiashu/shared/kernel/roles';

export const ANSWERING: readonly Role[] = ['steward', 'customerRelations', 'projectManager'];
/** Those who may look on. */
export const OVERSEEING: readonly Role[] = [...ANSWERING, 'regionManager', 'groupManager'];
