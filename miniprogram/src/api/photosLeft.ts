/** A photo or a film that didn't get through must not be left behind silently. */
import type { Photos, SendingPhoto } from './usePhotos';

/** What still has to happen with the photos before a form is sent, as its button says it; null when nothing has. */
export function photosLeft({ photos, pending }: Pick<Photos, 'photos' | 'pending'>): string | null {
  if (pending > 0) return `还有 ${pending} 张照片在传`;
  const those = (state: SendingPhoto['state']) => photos.filter((photo) => photo.state === state).length;
  const [failed, refused] = [those('failed'), those('refused')];
  if (failed > 0) return `${failed} 张照片没传上，重传或去掉`;
  return refused > 0 ? `${refused} 张照片用不了，去掉或换一张` : null;
}

/** The same of the one film. */
export function videoLeft(sending: { readonly state: 'sending' | 'failed' } | null): string | null {
  if (!sending) return null;
  return sending.state === 'sending' ? '视频还在传' : '视频没传上，重传或不传';
}
