/** Who may confirm that a home is somebody's. */
import type { Role } from '@jiashu/shared/kernel/roles';

export const CONFIRMING: readonly Role[] = [
  'steward',
  'customerRelations',
  'projectManager',
  'regionManager',
  'groupManager',
];
