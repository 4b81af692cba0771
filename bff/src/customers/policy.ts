/** Who may look a customer up: those whose work is the whole of him, not one order of his. */
import type { Role } from '@jiashu/shared/kernel/roles';

export const SERVING: readonly Role[] = [
  'steward',
  'customerRelations',
  'projectManager',
  'regionManager',
  'groupManager',
];
