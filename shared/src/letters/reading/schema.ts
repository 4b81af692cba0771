/** What belongs to reading a letter besides its text: where one stopped, passing it on, having it on paper. */
import { z } from 'zod';
import { Day, Done, Id, Instant, Month } from '../../kernel/fields';
import { BlockView } from '../blocks';
import { Erratum, ProgressLine } from '../schema';

/** Where somebody stopped reading; null before he began. */
export const Place = z.strictObject({ block: z.int().nullable(), at: Instant.nullable() });
export type Place = z.infer<typeof Place>;

/** The public part of a letter: nobody's name, no home, no questions. */
export const SharedLetter = z.strictObject({
  projectId: Id,
  projectName: z.string(),
  issue: z.int(),
  month: Month,
  title: z.string(),
  publishedOn: Day,
  blocks: z.array(BlockView),
  progress: z.array(ProgressLine),
  errata: z.array(Erratum),
});
export type SharedLetter = z.infer<typeof SharedLetter>;

/** What stands for a shared letter in its address; it says nothing by itself. */
const ShareToken = z.string().regex(/^[\w-]{22}$/, '这个地址不完整');

const one = { letterId: Id };

export const readingWires = {
  place: { input: z.strictObject(one), output: Place },
  keepPlace: { input: z.strictObject({ ...one, block: z.int().min(0).max(60) }), output: Done },
  share: { input: z.strictObject(one), output: z.strictObject({ token: ShareToken }) },
  shared: { input: z.strictObject({ token: ShareToken }), output: SharedLetter },
  paper: { input: z.strictObject(one), output: z.strictObject({ url: z.string() }) },
};
