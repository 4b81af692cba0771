/** When something loaded has to be asked for again, since the addresses of its pictures and films end. */

const ENDS = /\/files\/[\w.-]+\?exp=(\d+)/g;
const BEFORE_MS = 30_000;
/** A device whose clock is wrong asks once a minute at most. */
const LEAST_MS = 60_000;
const MOST_MS = 3_600_000;

/** Milliseconds from now; null for what shows no file. */
export function renewIn(data: unknown, now: number): number | null {
  const ends = [...(JSON.stringify(data) ?? '').matchAll(ENDS)].map(([, end]) => Number(end));
  if (ends.length === 0) return null;
  return Math.min(Math.max(Math.min(...ends) - now - BEFORE_MS, LEAST_MS), MOST_MS);
}
