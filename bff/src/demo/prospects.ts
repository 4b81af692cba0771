/** Plays those who are only looking: they ask, book viewings, come, and have the card of who received them. */
import type { DeskEvent } from '@jiashu/shared/events/schema';
import type { MyViewing, QuestionView } from '@jiashu/shared/prospects/schema';
import { demoId } from './chance';
import { type Deed, momentOf, type When } from './moments';
import { personNamed } from './people';
import { projectIdOf } from './places';
import { QUESTIONS, type QuestionText, VIEWINGS, type ViewingText } from './texts/prospects';
import type { Company } from './world';

/** Each question and each viewing is a lane of its own. */
export const prospectLanes = (company: Company): Deed[][] => [
  ...QUESTIONS.map((text) => questionDeeds(company, text)),
  ...VIEWINGS.map((text) => viewingDeeds(company, text)),
];

function questionDeeds(company: Company, { project, who, asked, text, answer }: QuestionText): Deed[] {
  const { stage } = company;
  const askedAt = momentOf(asked, company);
  let question: QuestionView;
  const ask: Deed = {
    at: askedAt,
    run: async () => {
      const input = { projectId: projectIdOf(project), text };
      question = await stage.act<QuestionView>('prospects.ask', personNamed(who), askedAt, input);
    },
  };
  if (!answer) return [ask];
  const [by, when, words, isPublic] = answer;
  const at = momentOf(when, company);
  const say = async () =>
    void (await stage.act('prospects.answer', personNamed(by), at, { questionId: question.id, text: words, isPublic }));
  return [ask, { at, run: say }];
}

const HOUR_MS = 3_600_000;

function viewingDeeds(company: Company, text: ViewingText): Deed[] {
  const published = momentOf(text.published, company);
  const author = personNamed(text.by);
  let event: DeskEvent;
  const publish = async () => {
    const writtenAt = new Date(published.getTime() - 2 * HOUR_MS);
    const draft = await company.stage.act<DeskEvent>('events.write', author, writtenAt, draftOf(company, text));
    const { id: eventId, version } = draft;
    event = await company.stage.act<DeskEvent>('events.publish', author, published, { eventId, version });
  };
  const visits = text.bookings.flatMap((booking) => visitDeeds(company, text, booking, () => event));
  return [{ at: published, run: publish }, ...visits];
}

function draftOf(company: Company, { project, title, place, closes, sessions }: ViewingText) {
  const iso = (when: When) => momentOf(when, company).toISOString();
  return {
    ...{ projectId: projectIdOf(project), buildingIds: [], kind: 'viewing', title, place },
    ...{ programme: [], rules: [], perHome: 3, bookingClosesAt: iso(closes) },
    sessions: sessions.map(([from, to, capacity, note]) => ({
      ...{ startsAt: iso(from), endsAt: iso(to), capacity, note },
    })),
  };
}

/** The visitor books; when the day is over he came, and was let in by the host. */
function visitDeeds(
  company: Company,
  { project, host, sessions }: ViewingText,
  [who, session, people, when]: ViewingText['bookings'][number],
  event: () => DeskEvent,
): Deed[] {
  const { stage, now } = company;
  const at = momentOf(when, company);
  let ticket: MyViewing;
  const book: Deed = {
    at,
    run: async () => {
      const { id: eventId, sessions: held } = event();
      const input = { projectId: projectIdOf(project), eventId, sessionId: held[session]!.id, people };
      ticket = await stage.act<MyViewing>('prospects.bookViewing', personNamed(who), at, input);
    },
  };
  const begins = momentOf(sessions[session]![0], company);
  if (begins > now) return [book];
  const letIn = async () => {
    const input = { eventId: event().id, sessionId: ticket.sessionId, ticket: ticket.code };
    await stage.act('events.checkIn', personNamed(host), begins, input, demoId('let in', who, event().id));
  };
  return [book, { at: begins, run: letIn }];
}
