/** Who may do what with a declaration. */
import type { Role } from '@jiashu/shared/kernel/roles';

/** Those who write the next version. */
export const WRITING: readonly Role[] = ['editor', 'customerRelations', 'projectManager'];
/** Those who let it out, or send it back. */
export const APPROVING: readonly Role[] = ['customerRelations'];
/** Those who see the next version and who has read which. */
export const OVERSEEING: readonly Role[] = [...WRITING, 'steward', 'regionManager', 'groupManager'];
