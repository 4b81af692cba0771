/** What a draft must keep to before it is stored, and how its days and sessions are kept. */
import { draftProblems } from '@jiashu/shared/events/rules';
import type { EventDraft } from '@jiashu/shared/events/schema';
import { derivedId } from '../../history';
import { invalid } from '../../http/errors';
import type { EventRecord, Session } from '../store';
import type { EventWorld } from '../world';

type Content = Pick<EventRecord, keyof EventDraft | 'endsAt'>;

/** The draft as it is stored. Throws `notFound` for the project, `invalid` where it can't be held like this. */
export async function requireDraft(
  { projects }: EventWorld,
  eventId: string,
  projectId: string,
  draft: EventDraft,
): Promise<Content> {
  await projects.requireBuildings(projectId, draft.buildingIds);
  const sessions = draft.sessions.map((session) => ({
    ...session,
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
  }));
  const dated = { ...draft, bookingClosesAt: new Date(draft.bookingClosesAt), sessions };
  const problems = draftProblems(dated);
  if (problems.length > 0) throw invalid(...problems);
  return { ...dated, sessions: inOrder(eventId, sessions), endsAt: lastEnd(sessions) };
}

const inOrder = (eventId: string, sessions: readonly Omit<Session, 'id'>[]): Session[] =>
  [...sessions]
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map((session, index) => ({ id: derivedId('session', eventId, String(index)), ...session }));

const lastEnd = (sessions: readonly Pick<Session, 'endsAt'>[]) =>
  new Date(Math.max(...sessions.map(({ endsAt }) => endsAt.getTime())));
