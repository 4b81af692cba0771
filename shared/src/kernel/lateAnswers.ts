/**
 * Who hears, and when, of a question nobody answered in time: those who must answer, then their superiors, one step up
 * after another (DOMAIN §5: a missed clock goes to the project manager, then to the region). Pure.
 */
import type { Role } from './roles';

export interface LateStep {
  /** Counted from the promised hour. */
  readonly afterHours: number;
  /** `answering`: whoever may answer it, managers excepted: they have steps of their own. */
  readonly tells: 'answering' | Extract<Role, 'projectManager' | 'regionManager'>;
  /** What the asker is told has been done about it. */
  readonly said: string;
}

export const lateSteps: readonly LateStep[] = [
  { afterHours: 0, tells: 'answering', said: '已经催了' },
  { afterHours: 4, tells: 'projectManager', said: '已经报给项目总' },
  { afterHours: 24, tells: 'regionManager', said: '已经报给区域总' },
];

const HOUR_MS = 3_600_000;

/** When the step after the first `taken` ones comes; null after the last. */
export function climbsAt(dueAt: Date, taken: number, steps: readonly LateStep[] = lateSteps): Date | null {
  const next = steps[taken];
  return next ? new Date(dueAt.getTime() + next.afterHours * HOUR_MS) : null;
}

/** The steps after the first `taken` ones whose time has come, in order. */
export const stepsDue = (dueAt: Date, taken: number, now: Date, steps: readonly LateStep[] = lateSteps): LateStep[] =>
  steps.slice(taken).filter((_, index) => climbsAt(dueAt, taken + index, steps)! <= now);

/** `已经报给项目总`: how far a late question has come; null while it is in time. */
export const sayClimbed = (dueAt: Date, now: Date): string | null => stepsDue(dueAt, 0, now).at(-1)?.said ?? null;
