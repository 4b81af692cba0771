/** Which session the gate is most likely about. Pure. */
import type { SessionView } from '@jiashu/shared/events/schema';

/** The first that is not over yet, else the last. */
export function sessionNow(sessions: readonly Pick<SessionView, 'id' | 'endsAt'>[], now: Date): string {
  const next = sessions.find(({ endsAt }) => new Date(endsAt) > now) ?? sessions.at(-1);
  return next?.id ?? '';
}
