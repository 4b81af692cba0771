/** What letters look like on the wire. */
import { z } from 'zod';
import { Day, Id, Instant, Month, PhotoView, pageOf, paging, words } from '../kernel/fields';
import { Block, BlockView } from './blocks';
import { letterStates } from './vocabulary';

export type { Block, BlockView } from './blocks';

const Author = z.strictObject({ name: z.string(), title: z.string() });

/** A building's progress as it was on the day the letter was published. */
export const ProgressLine = z.strictObject({
  buildingId: Id,
  name: z.string(),
  floors: z.int(),
  builtFloors: z.int(),
  plannedFloors: z.int().nullable(),
  news: z.string(),
  daysLate: z.int(),
  lateReason: z.string().nullable(),
});
export type ProgressLine = z.infer<typeof ProgressLine>;

/** A letter in a list. */
export const LetterRow = z.strictObject({
  id: Id,
  issue: z.int(),
  month: Month,
  title: z.string(),
  author: Author,
  cover: PhotoView.nullable(),
  /** How long reading takes. */
  minutes: z.int(),
  publishedAt: Instant,
  readAt: Instant.nullable(),
});
export type LetterRow = z.infer<typeof LetterRow>;

export const LetterView = z.strictObject({
  id: Id,
  issue: z.int(),
  month: Month,
  title: z.string(),
  author: Author,
  /** `云栖里 · 致 3 栋的业主`. */
  addressee: z.string(),
  blocks: z.array(BlockView),
  progress: z.array(ProgressLine),
  publishedOn: Day,
  readAt: Instant.nullable(),
  /** Homes it was sent to, and homes in which somebody has read it. */
  homes: z.int(),
  homesRead: z.int(),
});
export type LetterView = z.infer<typeof LetterView>;

/** What staff write: everything but number and state, which the letter gets by itself. */
export const LetterDraft = z.strictObject({
  /** Empty: the whole project. */
  buildingIds: z.array(Id).max(100),
  month: Month,
  title: words(60),
  /** Who signs: `项目经理`. */
  authorTitle: words(20),
  blocks: z.array(Block).min(1, '正文还是空的').max(60, '太长了，分成两封吧'),
  /** Its public part (title, month, body, progress; no names, homes or questions) may be passed on to anybody. */
  shareable: z.boolean().default(false),
});
export type LetterDraft = z.infer<typeof LetterDraft>;

/** A letter on a member of staff's desk. */
export const DeskLetter = z.strictObject({
  id: Id,
  projectId: Id,
  projectName: z.string(),
  state: z.enum(letterStates),
  /** Null until published: issues are counted in the order of publication. */
  issue: z.int().nullable(),
  author: Author,
  buildingIds: z.array(Id),
  month: Month,
  title: z.string(),
  blocks: z.array(BlockView),
  shareable: z.boolean(),
  /** Goes up with every save; a save that names an older one is a conflict. */
  version: z.int(),
  savedAt: Instant,
  publishedAt: Instant.nullable(),
  homes: z.int(),
  homesRead: z.int(),
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
  homes: z.int(),
  homesRead: z.int(),
});
export type DeskLetterRow = z.infer<typeof DeskLetterRow>;

export const letterWires = {
  list: { input: z.strictObject({ homeId: Id, ...paging }), output: pageOf(LetterRow) },
  read: { input: z.strictObject({ letterId: Id }), output: LetterView },
  markRead: { input: z.strictObject({ letterId: Id, homeId: Id }), output: z.strictObject({ readAt: Instant }) },
  deskList: {
    input: z.strictObject({ state: z.enum(letterStates).optional(), ...paging }),
    output: pageOf(DeskLetterRow),
  },
  deskShow: { input: z.strictObject({ letterId: Id }), output: DeskLetter },
  write: { input: z.strictObject({ projectId: Id, ...LetterDraft.shape }), output: DeskLetter },
  revise: {
    input: z.strictObject({ letterId: Id, version: z.int().min(1), ...LetterDraft.shape }),
    output: DeskLetter,
  },
  publish: { input: z.strictObject({ letterId: Id, version: z.int().min(1) }), output: DeskLetter },
};
