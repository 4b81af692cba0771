/** How long a fresh one-time code stands for the person, for acts an endpoint marks with `stepUp`. */

const STEP_UP_MS = 5 * 60_000;

/** When the proof given at `at` ends. */
export const stepUpEnds = (at: Date): Date => new Date(at.getTime() + STEP_UP_MS);

/** Whether a proof given at `at` still stands; one from the future never does. */
export const isSteppedUp = (at: Date | null, now: Date): boolean => at !== null && at <= now && now < stepUpEnds(at);
