/** The devices somebody is signed in on, and the record of who tried. */
import { notFound } from '../../http/errors';
import { toPage } from '../../infra/paging';
import { presentSession, presentSignIn } from '../present';
import type { AccountWorld, Handlers } from '../world';

type Endpoints = 'signOut' | 'sessions' | 'endSession' | 'endOtherSessions' | 'signIns';
const done = { done: true as const };

export function sessionHandlers({ sessionStore }: AccountWorld): Handlers<Endpoints> {
  return {
    async signOut(_, { caller }) {
      await sessionStore.endSession(caller.sessionId);
      return done;
    },
    async sessions(_, { caller, now }) {
      const rows = await sessionStore.sessionsOf(caller.personId, now);
      return { sessions: rows.map((row) => presentSession(row, caller.sessionId)) };
    },
    async endSession({ sessionId }, { caller }) {
      if (!(await sessionStore.endOwn(caller.personId, sessionId))) throw notFound();
      return done;
    },
    endOtherSessions: async (_, { caller }) => ({
      ended: await sessionStore.endOthers(caller.personId, caller.sessionId),
    }),
    async signIns({ after, limit }, { caller }) {
      const page = toPage(await sessionStore.signInsOf(caller.personId, after, limit), limit, ({ at }) => at);
      return { items: page.rows.map(presentSignIn), next: page.next };
    },
  };
}
