/** Files are sent one by one before the record that shows them. */
import { post } from '../kernel/endpoint';
import type { photoWires } from './schema';
import { DOCUMENT_BYTES, PHOTO_BYTES, VIDEO_BYTES } from './vocabulary';

type W = typeof photoWires;

export const photos = {
  upload: post<W['upload']>('/photos', 'signedIn', '传一张照片（JPEG、PNG、WebP 或 HEIC，12 MB 以内）', {
    creates: true,
    upload: PHOTO_BYTES,
  }),
  uploadVideo: post<W['uploadVideo']>('/videos', 'signedIn', '传一段短视频（MP4 或 MOV，30 秒、40 MB 以内）', {
    creates: true,
    upload: VIDEO_BYTES,
  }),
  uploadDocument: post<W['uploadDocument']>('/documents', 'signedIn', '传一份 PDF（20 MB 以内）', {
    creates: true,
    upload: DOCUMENT_BYTES,
  }),
};
