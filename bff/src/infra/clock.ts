/** Time comes in from outside, so that a test can stand at month's end or a year on. */

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
