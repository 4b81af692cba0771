/** What letters look like to those who read them. */
import { z } from 'zod';
import { Day, Id, Instant, Month, PhotoView, pageOf, paging } from '../kernel/fields';
import { BlockView } from './blocks';

export type { Block, BlockView } from './blocks';

/** Who signs. */
export const Author = z.strictObject({ name: z.string(), title: z.string() });

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

/** Said visibly on a published letter: what was wrong, and what is right. Its text stays as it was. */
export const Erratum = z.strictObject({ id: Id, at: Instant, wrong: z.string(), right: z.string() });
export type Erratum = z.infer<typeof Erratum>;

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
  /** Taken back since: it can be opened, but says only why. */
  withdrawn: z.boolean(),
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
  /** Oldest first. */
  errata: z.array(Erratum),
  /** When and why it was taken back; its blocks are then empty. */
  withdrawal: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  publishedOn: Day,
  readAt: Instant.nullable(),
  /** Its public part may be passed on to anybody. */
  shareable: z.boolean(),
  /** Homes it was sent to, and homes in which somebody has read it. */
  homes: z.int(),
  homesRead: z.int(),
});
export type LetterView = z.infer<typeof LetterView>;

export const readerWires = {
  list: { input: z.strictObject({ homeId: Id, ...paging }), output: pageOf(LetterRow) },
  read: { input: z.strictObject({ letterId: Id }), output: LetterView },
  markRead: { input: z.strictObject({ letterId: Id, homeId: Id }), output: z.strictObject({ readAt: Instant }) },
};
