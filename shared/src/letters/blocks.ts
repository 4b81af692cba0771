/**
 * What a letter is made of, on the wire: blocks of plain data, never HTML. No block has an address or a link in it:
 * pictures and films are our own by id, text is text, so nothing in a letter can carry a script or lead anywhere.
 */
import { z } from 'zod';
import { VideoView } from '../files/schema';
import { Day, Id, PhotoView, words } from '../kernel/fields';
import { milestoneKinds } from '../projects/vocabulary';

/** A picture's place; empty while none is picked. What is missing is said by `problemsOf` before a letter goes out. */
const PhotoId = z.union([Id, z.literal('')]);
const Caption = words(200, 0);

const Paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  /** A sub-heading above the text. */
  heading: words(40, 0).optional(),
  text: words(2_000, 0),
});
const Question = z.strictObject({ kind: z.literal('question'), question: words(300, 0), answer: words(1_000, 0) });
const Change = z.strictObject({
  kind: z.literal('change'),
  /** The number of the change order: `设计变更 2026-031`. */
  number: words(40, 0),
  /** What was changed. */
  what: words(500, 0),
  /** Whom it touches, and how. */
  affects: words(500, 0),
});
const Milestone = z.strictObject({
  kind: z.literal('milestone'),
  buildingId: PhotoId,
  milestone: z.enum(milestoneKinds),
});
const Then = { thenOn: Day.nullable(), nowOn: Day.nullable(), caption: Caption };

/** A block as staff write it; a draft may have gaps. */
export const Block = z.discriminatedUnion('kind', [
  Paragraph,
  z.strictObject({ kind: z.literal('photo'), photoId: PhotoId, caption: Caption }),
  z.strictObject({ kind: z.literal('gallery'), photoIds: z.array(Id).max(9, '最多 9 张照片'), caption: Caption }),
  z.strictObject({ kind: z.literal('video'), videoId: PhotoId, caption: Caption }),
  z.strictObject({ kind: z.literal('thenAndNow'), thenPhotoId: PhotoId, nowPhotoId: PhotoId, ...Then }),
  Milestone,
  Question,
  Change,
]);
export type Block = z.infer<typeof Block>;

/** A block as it is read. A photo or a film is null when it is gone. */
export const BlockView = z.discriminatedUnion('kind', [
  Paragraph,
  z.strictObject({ kind: z.literal('photo'), photo: PhotoView.nullable(), caption: z.string() }),
  z.strictObject({ kind: z.literal('gallery'), photos: z.array(PhotoView), caption: z.string() }),
  z.strictObject({ kind: z.literal('video'), video: VideoView.nullable(), caption: z.string() }),
  z.strictObject({
    kind: z.literal('thenAndNow'),
    photoThen: PhotoView.nullable(),
    photoNow: PhotoView.nullable(),
    ...Then,
  }),
  z.strictObject({
    ...Milestone.shape,
    buildingName: z.string(),
    /** Null where the building has no such milestone. */
    plannedOn: Day.nullable(),
    expectedOn: Day.nullable(),
    doneOn: Day.nullable(),
    /** Why it is late; null when it isn't. */
    lateReason: z.string().nullable(),
  }),
  Question,
  Change,
]);
export type BlockView = z.infer<typeof BlockView>;
