/** Questions, viewings and the service card as they travel. */
import { z } from 'zod';
import { Done, Id, Instant, pageOf, paging, words } from '../kernel/fields';
import { viewingStates } from './rules';
import { questionStates } from './vocabulary';

const Answer = z.strictObject({ text: z.string(), by: z.string(), title: z.string(), at: Instant });

/** A question as who asked it sees it; `dueAt` is by when we promised to answer. */
export const QuestionView = z.strictObject({
  id: Id,
  projectId: Id,
  text: z.string(),
  state: z.enum(questionStates),
  askedAt: Instant,
  dueAt: Instant,
  answer: Answer.nullable(),
  /** Everybody can read it, without the asker's name. */
  isPublic: z.boolean(),
});
export type QuestionView = z.infer<typeof QuestionView>;

/** A question that everybody can read: who asked is nobody's business. */
export const PublicQuestion = z.strictObject({ id: Id, text: z.string(), askedAt: Instant, answer: Answer });
export type PublicQuestion = z.infer<typeof PublicQuestion>;

export const DeskQuestion = z.strictObject({ ...QuestionView.shape, projectName: z.string(), name: z.string() });
export type DeskQuestion = z.infer<typeof DeskQuestion>;

export const ViewingSession = z.strictObject({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  left: z.int(),
  note: z.string(),
});
export type ViewingSession = z.infer<typeof ViewingSession>;

/** What one can come to. */
export const ViewingOffer = z.strictObject({
  eventId: Id,
  title: z.string(),
  place: z.string(),
  perHome: z.int(),
  bookingClosesAt: Instant,
  sessions: z.array(ViewingSession),
});
export type ViewingOffer = z.infer<typeof ViewingOffer>;

/** Who received the visitors, and whom to call about him. */
const ServiceCard = z.strictObject({ name: z.string(), title: z.string(), hotline: z.string() });
export type ServiceCard = z.infer<typeof ServiceCard>;

/** A viewing I booked; its ticket until then, its service card afterwards. */
export const MyViewing = z.strictObject({
  eventId: Id,
  projectId: Id,
  projectName: z.string(),
  title: z.string(),
  place: z.string(),
  sessionId: Id,
  startsAt: Instant,
  endsAt: Instant,
  people: z.int(),
  code: z.string(),
  qr: z.string(),
  state: z.enum(viewingStates),
  cancelReason: z.string().nullable(),
  /** From being let in on. */
  card: ServiceCard.nullable(),
});
export type MyViewing = z.infer<typeof MyViewing>;

const project = { projectId: Id };

export const prospectWires = {
  questions: { input: z.strictObject({ ...project, ...paging }), output: pageOf(PublicQuestion) },
  mine: { input: z.strictObject({ ...project, ...paging }), output: pageOf(QuestionView) },
  ask: { input: z.strictObject({ ...project, text: words(300, 4) }), output: QuestionView },
  deskList: {
    input: z.strictObject({ state: z.enum(questionStates).default('waiting'), ...paging }),
    output: pageOf(DeskQuestion),
  },
  answer: {
    input: z.strictObject({ questionId: Id, text: words(1_000, 2), isPublic: z.boolean() }),
    output: DeskQuestion,
  },
  viewings: { input: z.strictObject(project), output: z.strictObject({ viewings: z.array(ViewingOffer) }) },
  myViewings: { input: z.strictObject({}), output: z.strictObject({ viewings: z.array(MyViewing) }) },
  bookViewing: {
    input: z.strictObject({ ...project, eventId: Id, sessionId: Id, people: z.int().min(1).max(10) }),
    output: MyViewing,
  },
  giveUpViewing: { input: z.strictObject({ ...project, eventId: Id }), output: Done },
};
