/** Photos as they travel. */
import { z } from 'zod';
import { PhotoView } from '../kernel/fields';

export const photoWires = {
  upload: { input: z.strictObject({}), output: PhotoView },
};
