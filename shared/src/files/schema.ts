/** Files as they travel. */
import { z } from 'zod';
import { Id, PhotoView, words } from '../kernel/fields';

/** A short video: what is shown before it plays is a photo sent before it. */
export const VideoView = z.strictObject({
  id: Id,
  url: z.string(),
  poster: PhotoView.nullable(),
  seconds: z.number(),
  bytes: z.int(),
});
export type VideoView = z.infer<typeof VideoView>;

/** A PDF, to be saved and not shown by us. */
export const DocumentView = z.strictObject({ id: Id, url: z.string(), name: z.string(), bytes: z.int() });
export type DocumentView = z.infer<typeof DocumentView>;

export const photoWires = {
  upload: { input: z.strictObject({}), output: PhotoView },
  uploadVideo: { input: z.strictObject({ posterId: Id.optional() }), output: VideoView },
  uploadDocument: { input: z.strictObject({ name: words(80) }), output: DocumentView },
};
