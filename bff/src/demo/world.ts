/** What every part of the filling works with. */
import type { Day } from '@jiashu/shared/kernel/time';
import type { Capabilities } from '../capabilities';
import type { Stage } from './act';
import type { Album } from './album';

export interface Company {
  readonly house: Capabilities;
  readonly stage: Stage;
  readonly album: Album;
  /** Runs a job that in real life runs by itself, as of a moment of the past. */
  night(job: string, at: Date): Promise<void>;
  readonly now: Date;
  /** The day of `now`: all of the company's days count from it. */
  readonly today: Day;
}
