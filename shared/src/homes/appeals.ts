/** Who decides that a home is somebody's, and who looks again when he was refused. Pure. */
import type { Role } from '../kernel/roles';

/** Those who confirm homes, each above the one before. */
export const CONFIRMING = ['steward', 'customerRelations', 'projectManager', 'regionManager', 'groupManager'] as const;
export type ConfirmingRole = (typeof CONFIRMING)[number];

const rankOf = (role: Role): number => (CONFIRMING as readonly Role[]).indexOf(role);

/** The highest of somebody's roles that may confirm; null when none does. */
export const confirmingRole = (roles: readonly Role[]): ConfirmingRole | null =>
  [...CONFIRMING].reverse().find((role) => roles.includes(role)) ?? null;

/** An appeal goes above whoever refused; where nobody stands above, to another of the same rank. */
export const mayDecideAppeal = (roles: readonly Role[], refusedAs: ConfirmingRole): boolean =>
  roles.some((role) => rankOf(role) > rankOf(refusedAs) || (role === 'groupManager' && refusedAs === 'groupManager'));

/** Evidence is kept so many days after the last word, for an appeal, and then deleted. */
export const EVIDENCE_DAYS = 30;
/** So long an appeal may be made. */
export const APPEAL_DAYS = 15;
