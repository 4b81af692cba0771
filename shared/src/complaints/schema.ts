/** Complaints as they travel. */
import { z } from 'zod';
import { Id, Instant, PhotoView, pageOf, paging, photoIds, words } from '../kernel/fields';
import { workStates } from './states';
import { clockKinds, complaintKinds, complaintStates, deskVerbs, entryKinds, impacts, levels } from './vocabulary';

export const Level = z.literal(levels);
const Kind = z.enum(complaintKinds);
const State = z.enum(complaintStates);

/** Whole fen, up to ten million yuan. */
const Fen = z.int('请填到分').min(0).max(1_000_000_000, '金额太大了');

/** What the owner answers; plain questions that decide the level. */
export const OwnerFacts = z.strictObject({
  impact: z.enum(impacts),
  households: z.int('请填户数').min(1, '至少是您一户').max(9_999),
  /** Repair or compensation asked for; 0 for none. */
  compensationFen: Fen,
  publicConflict: z.boolean(),
  lawsuit: z.boolean(),
  again: z.boolean(),
  /** Somebody is needed on the spot now. */
  urgent: z.boolean(),
});
export type OwnerFacts = z.infer<typeof OwnerFacts>;

/** All facts: the owner's answers and what staff found out. */
export const Facts = z.strictObject({
  ...OwnerFacts.shape,
  difficult: z.boolean(),
  complainants: z.int().min(1).max(9_999),
  delayIsOurs: z.boolean(),
});
export type Facts = z.infer<typeof Facts>;

export const ReasonView = z.strictObject({ level: Level, levelName: z.string(), text: z.string() });
export type ReasonView = z.infer<typeof ReasonView>;

export const ClockView = z.strictObject({
  kind: z.enum(clockKinds),
  dueAt: Instant,
  doneAt: Instant.nullable(),
  late: z.boolean(),
});
export type ClockView = z.infer<typeof ClockView>;

/** One thing that happened, oldest first. */
export const Entry = z.strictObject({
  id: Id,
  kind: z.enum(entryKinds),
  at: Instant,
  /** Who did it; null when the system did. */
  by: z.string().nullable(),
  byOwner: z.boolean(),
  text: z.string(),
  photos: z.array(PhotoView),
  /** The state it went to, for `advanced`. */
  state: State.nullable(),
  /** Whom it names, for `accepted` and `assigned`. */
  person: z.string().nullable(),
  /** The level it got by this, where it changed. */
  levelName: z.string().nullable(),
});
export type Entry = z.infer<typeof Entry>;

const Words = { text: words(2_000), photoIds: photoIds() };

const row = {
  id: Id,
  number: z.string(),
  kind: Kind,
  title: z.string(),
  state: State,
  levelName: z.string(),
  homeLabel: z.string(),
  projectName: z.string(),
  filedAt: Instant,
  /** Who answers to the owner; null until accepted. */
  inCharge: z.string().nullable(),
};

/** A complaint in its owner's list. */
export const ComplaintRow = z.strictObject({
  ...row,
  homeId: Id,
  changedAt: Instant,
  /** The first sentence of what we last wrote to him; null before the first. */
  lastAnswer: z.string().nullable(),
});
export type ComplaintRow = z.infer<typeof ComplaintRow>;

export const Proposal = z.strictObject({
  text: z.string(),
  photos: z.array(PhotoView),
  by: z.string(),
  at: Instant,
});

const detail = {
  ...row,
  text: z.string(),
  photos: z.array(PhotoView),
  level: Level,
  reasons: z.array(ReasonView),
  handler: z.string().nullable(),
  /** On the table now; null otherwise. */
  proposal: Proposal.nullable(),
  clocks: z.array(ClockView),
  thread: z.array(Entry),
  endedAt: Instant.nullable(),
};

export const ComplaintView = z.strictObject({
  ...detail,
  homeId: Id,
  hotline: z.string(),
  facts: OwnerFacts,
  /** What a person said when he set the level otherwise than the facts; null when nobody did. */
  adjusted: z.string().nullable(),
  /** While it can still be reopened; null when it can't. */
  reopenUntil: Instant.nullable(),
});
export type ComplaintView = z.infer<typeof ComplaintView>;

/** A complaint in a queue of the desk. */
export const DeskComplaintRow = z.strictObject({
  ...row,
  level: Level,
  handler: z.string().nullable(),
  /** The clock that is due next; null while the owner has the word and after the end. */
  due: z.strictObject({ kind: z.enum(clockKinds), at: Instant, late: z.boolean() }).nullable(),
  changedAt: Instant,
});
export type DeskComplaintRow = z.infer<typeof DeskComplaintRow>;

export const DeskComplaint = z.strictObject({
  ...detail,
  projectId: Id,
  owner: z.string(),
  facts: Facts,
  adjusted: z.strictObject({ level: Level, reason: z.string(), by: z.string(), at: Instant }).nullable(),
  /** When time alone raises it next. */
  rise: z.strictObject({ level: Level, levelName: z.string(), at: Instant }).nullable(),
  /** What the caller may do with it now. */
  may: z.array(z.enum(deskVerbs)),
  /** Other complaints of the same person in projects the caller sees, newest first, at most five. */
  others: z.array(z.strictObject({ id: Id, title: z.string(), state: State, filedAt: Instant })),
});
export type DeskComplaint = z.infer<typeof DeskComplaint>;

/** `mine`: those where the caller is named. */
export const deskViews = ['due', 'mine', 'proposed', 'ended'] as const;
export type DeskView = (typeof deskViews)[number];

const Person = z.strictObject({ id: Id, name: z.string() });
const one = { complaintId: Id };
const byOwner = <S extends z.ZodRawShape>(shape: S) => ({
  input: z.strictObject({ ...one, ...shape }),
  output: ComplaintView,
});
const onDesk = <S extends z.ZodRawShape>(shape: S) => ({
  input: z.strictObject({ ...one, ...shape }),
  output: DeskComplaint,
});

export const complaintWires = {
  file: {
    input: z.strictObject({ homeId: Id, kind: Kind, title: words(40), ...Words, facts: OwnerFacts }),
    output: ComplaintView,
  },
  mine: {
    input: z.strictObject({ view: z.enum(['open', 'all']).default('all'), ...paging }),
    output: pageOf(ComplaintRow),
  },
  show: byOwner({}),
  add: byOwner(Words),
  agree: byOwner({}),
  disagree: byOwner({ reason: words(500) }),
  withdraw: byOwner({ reason: words(500, 0).default('') }),
  reopen: byOwner({ reason: words(500) }),

  deskList: {
    input: z.strictObject({ view: z.enum(deskViews).default('due'), projectId: Id.optional(), ...paging }),
    output: pageOf(DeskComplaintRow),
  },
  deskCounts: {
    input: z.strictObject({}),
    output: z.strictObject({ late: z.int(), today: z.int(), due: z.int(), mine: z.int(), proposed: z.int() }),
  },
  deskShow: onDesk({}),
  /** Those who can be named: `contacts` answer to the owner, `handlers` solve it. */
  staff: {
    input: z.strictObject(one),
    output: z.strictObject({ contacts: z.array(Person), handlers: z.array(Person) }),
  },
  accept: onDesk({ personId: Id }),
  assign: onDesk({ personId: Id }),
  advance: onDesk({ to: z.enum(workStates) }),
  arrive: onDesk({}),
  answer: onDesk(Words),
  note: onDesk(Words),
  propose: onDesk(Words),
  /** Without the owner's word. */
  close: onDesk({ reason: words(500) }),
  setLevel: onDesk({ level: Level, reason: words(500) }),
  correct: onDesk({ facts: Facts, reason: words(500) }),
};
