/** When somebody's phone may buzz (WECHAT §4), and with what. Pure. */

const HOUR_MS = 3_600_000;

/** From when the next routine push may go to somebody who got his last at `lastAt`: at most one an hour. */
export const nextRoutineAt = (lastAt: Date): Date => new Date(lastAt.getTime() + HOUR_MS);

/** The other way round: who got his last routine push by then may get one now. */
export const routineBy = (now: Date): Date => new Date(now.getTime() - HOUR_MS);

/** WeChat's `thing` fields take 20 characters. */
const FIELD = 20;
export const clip = (text: string): string => (text.length <= FIELD ? text : `${text.slice(0, FIELD - 1)}…`);

interface Told {
  readonly title: string;
  readonly text: string;
}

/** One message for all that waited, oldest first: a single one as it is, several as their number and the newest. */
export function mergePushes(waiting: readonly Told[]): Told {
  const newest = waiting.at(-1);
  if (!newest) throw new Error('nothing to push');
  if (waiting.length === 1) return { title: clip(newest.title), text: clip(newest.text || '点开看看') };
  return { title: `您有 ${waiting.length} 条新消息`, text: clip(newest.title) };
}
