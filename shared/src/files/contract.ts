/** Photos are sent one by one before the record that shows them. */
import { post } from '../kernel/endpoint';
import type { photoWires } from './schema';

export const photos = {
  upload: post<(typeof photoWires)['upload']>('/photos', 'signedIn', '传一张照片（JPEG、PNG 或 WebP，12 MB 以内）', {
    creates: true,
    upload: true,
  }),
};
