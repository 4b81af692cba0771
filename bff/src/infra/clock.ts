/** Time comes in from outside, so that a test can stand at month's end or a year on. */

export interface Clock {
  now(): Date;
}

/** This machine's clock, or one that runs ahead of it: to see in a demo what tomorrow brings. */
export const clockAhead = (minutes: number): Clock => ({ now: () => new Date(Date.now() + minutes * 60_000) });
