/** What letters look like on the desks of those who write, review and oversee them. */
import { z } from 'zod';
import { PHASES, type Phase } from '../homes/rules';
import { Day, Id, Instant, Month, pageOf, paging, words } from '../kernel/fields';
import { ALERT_KINDS, type AlertKind } from './alerts';
import { Block, BlockView } from './blocks';
import { Author, Erratum } from './schema';
import { letterStates } from './vocabulary';

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]];
const phases = z.array(z.enum(keysOf<Phase>(PHASES))).max(4);

/** A block's name within its letter: a reviewer's words stay beside a block that moves. */
const BlockKey = z.string().regex(/^[a-z0-9-]{1,40}$/, '编号不对');

/** What staff write. A draft may have gaps: `problemsOfLetter` says what is missing before it can be submitted. */
export const LetterDraft = z.strictObject({
  /** Empty: the whole project. */
  buildingIds: z.array(Id).max(100),
  /** Empty: whatever the phase. */
  phases: phases.default([]),
  month: Month,
  title: words(60, 0),
  /** Who signs: `项目经理`. */
  authorTitle: words(20, 0),
  blocks: z.array(Block).max(60, '太长了，分成两封吧'),
  /** The blocks' names in their order; made up by the BFF where they are missing. */
  blockKeys: z.array(BlockKey).max(60).default([]),
  /** Its public part (title, month, body, progress; no names, homes or questions) may be passed on to anybody. */
  shareable: z.boolean().default(false),
});
export type LetterDraft = z.infer<typeof LetterDraft>;

/** A reviewer's words beside a block, or about the letter as a whole. */
export const Remark = z.strictObject({
  id: Id,
  /** Null: the whole letter. */
  blockKey: BlockKey.nullable(),
  text: z.string(),
  /** Null: the content check said it. */
  byName: z.string().nullable(),
  at: Instant,
  /** Mended, or answered; null while it is open. */
  doneAt: Instant.nullable(),
  /** What the author says to it; empty when he just mended it. */
  answer: z.string(),
});
export type Remark = z.infer<typeof Remark>;

/** How far the news of a letter has got: people told of people addressed. */
export const DeliveryView = z.strictObject({
  people: z.int(),
  told: z.int(),
  done: z.boolean(),
  /** People who have read it. */
  read: z.int(),
  /** WeChat messages gone out, and still waiting for their hour. */
  pushed: z.int(),
  pushesWaiting: z.int(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

const Reminders = z.strictObject({ count: z.int(), lastAt: Instant.nullable(), nextAt: Instant.nullable() });

/** A letter as it lies on the desk. */
export const DeskLetter = z.strictObject({
  id: Id,
  projectId: Id,
  projectName: z.string(),
  state: z.enum(letterStates),
  /** Null until published: issues are counted in the order of publication. */
  issue: z.int().nullable(),
  author: Author,
  buildingIds: z.array(Id),
  phases,
  /** `云栖里 · 致 3 栋的业主`. */
  addressee: z.string(),
  month: Month,
  title: z.string(),
  blocks: z.array(BlockView),
  blockKeys: z.array(z.string()),
  shareable: z.boolean(),
  remarks: z.array(Remark),
  /** Goes up with every save; a save that names an older one is a conflict. */
  version: z.int(),
  savedAt: Instant,
  savedBy: z.string(),
  /** The day and time it is to go out by itself. */
  publishAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  /** The project's last letter before this one came out that day; null before the first. */
  previousOn: Day.nullable(),
  errata: z.array(Erratum),
  withdrawal: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  homes: z.int(),
  homesRead: z.int(),
  delivery: DeliveryView.nullable(),
  reminders: Reminders,
  /** What the caller may do now; the client shows nothing else. */
  may: z.strictObject({ write: z.boolean(), review: z.boolean(), approve: z.boolean() }),
});
export type DeskLetter = z.infer<typeof DeskLetter>;

export const DeskLetterRow = z.strictObject({
  id: Id,
  projectName: z.string(),
  state: z.enum(letterStates),
  issue: z.int().nullable(),
  month: Month,
  title: z.string(),
  authorName: z.string(),
  savedAt: Instant,
  publishAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  openRemarks: z.int(),
  homes: z.int(),
  homesRead: z.int(),
});
export type DeskLetterRow = z.infer<typeof DeskLetterRow>;

export const AlertView = z.strictObject({
  projectId: Id,
  projectName: z.string(),
  kind: z.enum(keysOf<AlertKind>(ALERT_KINDS)),
  title: z.string(),
  text: z.string(),
});
export type AlertView = z.infer<typeof AlertView>;

/** How far a letter reached, for the report. */
export const Reach = z.strictObject({
  id: Id,
  projectName: z.string(),
  issue: z.int(),
  title: z.string(),
  publishedOn: Day,
  homes: z.int(),
  homesRead: z.int(),
  delivery: DeliveryView,
  reminders: Reminders,
  questions: z.strictObject({ asked: z.int(), waiting: z.int() }),
  /** Homes that read it for the first time on each day since, in order, without gaps; at most 60 days. */
  byDay: z.array(z.strictObject({ day: Day, homes: z.int() })),
  byBuilding: z.array(z.strictObject({ name: z.string(), homes: z.int(), homesRead: z.int() })),
  /** The project's issues before this one, newest first: what it is compared with. */
  before: z.array(z.strictObject({ issue: z.int(), title: z.string(), homes: z.int(), homesRead: z.int() })),
});
export type Reach = z.infer<typeof Reach>;

const ofLetter = z.strictObject({ letterId: Id });
const ofVersion = z.strictObject({ letterId: Id, version: z.int().min(1) });

export const deskWires = {
  deskList: {
    input: z.strictObject({ state: z.enum(letterStates).optional(), ...paging }),
    output: pageOf(DeskLetterRow),
  },
  /** Everything not yet out, and what the projects are behind with. */
  deskDue: {
    input: z.strictObject({}),
    output: z.strictObject({ letters: z.array(DeskLetterRow), alerts: z.array(AlertView) }),
  },
  deskShow: { input: ofLetter, output: DeskLetter },
  reach: { input: ofLetter, output: Reach },
  write: {
    /** `copyOf`: kept beside that letter, whose photos it may show too. */
    input: z.strictObject({ projectId: Id, copyOf: Id.optional(), ...LetterDraft.shape }),
    output: DeskLetter,
  },
  revise: { input: z.strictObject({ ...ofVersion.shape, ...LetterDraft.shape }), output: DeskLetter },
  submit: { input: ofVersion, output: DeskLetter },
  recall: { input: ofVersion, output: DeskLetter },
  remark: {
    input: z.strictObject({ letterId: Id, blockKey: BlockKey.nullable(), text: words(500) }),
    output: DeskLetter,
  },
  settleRemark: {
    input: z.strictObject({ letterId: Id, remarkId: Id, answer: words(300, 0).default('') }),
    output: DeskLetter,
  },
  sendBack: { input: z.strictObject({ ...ofVersion.shape, words: words(500, 0).default('') }), output: DeskLetter },
  approve: { input: ofVersion, output: DeskLetter },
  schedule: {
    input: z.strictObject({
      ...ofVersion.shape,
      day: Day,
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间要写成 09:00 的样子'),
    }),
    output: DeskLetter,
  },
  unschedule: { input: ofVersion, output: DeskLetter },
  publish: { input: ofVersion, output: DeskLetter },
  correct: { input: z.strictObject({ letterId: Id, wrong: words(300), right: words(500) }), output: DeskLetter },
  withdraw: { input: z.strictObject({ letterId: Id, reason: words(300) }), output: DeskLetter },
  remind: { input: ofLetter, output: DeskLetter },
};
