/** Sets the day and time a letter goes out by itself, and does it then. */
import { instantOf } from '@jiashu/shared/kernel/time';
import { derivedId } from '../../history';
import type { SignedIn } from '../../http/context';
import { AppError, found, invalid } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { WRITING } from '../policy';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';
import { release } from './publishLetter';
import { type FactFor, factsBy, stepLetter } from './stepLetter';

export const PUBLISH_DUE = 'letters.publishDue';
const BATCH = 50;
/** Further off it is a plan, not a schedule. */
const MOST_DAYS = 90;

/** Throws `notFound`, `forbidden`, `invalid` (a moment that is past or too far off), `conflict`. */
export async function scheduleLetter(
  world: LetterWorld,
  id: string,
  { version, day, time }: { version: number; day: string; time: string },
  ctx: SignedIn,
): Promise<Letter> {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, WRITING);
  const publishAt = instantOf(day, time);
  const ahead = publishAt.getTime() - ctx.now.getTime();
  if (ahead <= 0) throw invalid({ path: 'day', message: '这个时间已经过了' });
  if (ahead > MOST_DAYS * 86_400_000) throw invalid({ path: 'day', message: `最多定到 ${MOST_DAYS} 天以后` });
  const data = { publishAt: publishAt.toISOString() };
  return stepLetter(world, letter, 'schedule', { version, set: { publishAt }, data }, factsBy(ctx, letter));
}

/** Throws `notFound`, `forbidden`, `conflict`. */
export async function unscheduleLetter(world: LetterWorld, id: string, version: number, ctx: SignedIn) {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, WRITING);
  return stepLetter(world, letter, 'unschedule', { version, set: { publishAt: null } }, factsBy(ctx, letter));
}

/** The job that puts out what is due. */
export function publishInTime(world: LetterWorld): void {
  world.jobs.define(PUBLISH_DUE, async () => {
    for (;;) {
      const now = world.clock.now();
      const due = await world.store.scheduledBy(now, BATCH);
      for (const letter of due) await putOut(world, letter, now);
      if (due.length < BATCH) return;
    }
  });
  world.jobs.every(PUBLISH_DUE, '30 seconds');
}

/** Somebody may take it back at the same moment: then he has it. */
async function putOut(world: LetterWorld, letter: Letter, now: Date): Promise<void> {
  try {
    await release(world, letter, now, bySchedule(letter, now));
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
  }
}

const bySchedule =
  ({ _id, projectId, publishAt }: Letter, at: Date): FactFor =>
  (type, data = {}) => ({
    id: derivedId('schedule', _id, type, String(publishAt?.getTime())),
    type: `letters.${type}`,
    subject: { kind: 'letter', id: _id },
    ...{ at, by: null, projectId, homeId: null, data },
  });
