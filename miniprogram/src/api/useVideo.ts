/** One short video being sent: its first picture goes first; sent again when it failed, refused with the reason. */
import type { VideoView } from '@jiashu/shared/files/schema';
import { VIDEO_SECONDS } from '@jiashu/shared/files/vocabulary';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { useCallback, useState } from 'react';
import { type PickedVideo, pickVideo } from '../platform/video';
import { newKey } from './client';
import { asFailure } from './failure';
import { sendFile } from './sendFile';

interface Sending {
  readonly state: 'sending' | 'failed';
  readonly percent: number;
  /** Why it was not taken; it can be sent again all the same. */
  readonly reason: string;
}

interface Trying extends Sending {
  readonly film: PickedVideo;
  readonly key: string;
}

/** `onSent` hears of the video once it is there. */
export function useVideo(onSent: (video: VideoView) => void) {
  const [trying, set] = useState<Trying | null>(null);
  const send = useCallback(
    async (film: PickedVideo, key: string) => {
      const at = (percent: number) => set({ film, key, state: 'sending', percent, reason: '' });
      at(0);
      try {
        const video = await sendBoth(film, key, at);
        set(null);
        onSent(video);
      } catch (thrown) {
        set({ film, key, state: 'failed', percent: 0, reason: asFailure(thrown).words });
      }
    },
    [onSent],
  );
  const pick = useCallback(async () => {
    const film = await pickVideo(VIDEO_SECONDS);
    if (film) await send(film, newKey());
  }, [send]);
  return {
    sending: trying as Sending | null,
    pick,
    again: () => void (trying && send(trying.film, trying.key)),
    drop: () => set(null),
  };
}

/** Throws `Failure`. A film without a picture is better than none. */
async function sendBoth({ path, name, poster }: PickedVideo, key: string, at: (percent: number) => void) {
  const picture = poster
    ? await sendFile<PhotoView>('/photos', { path: poster, name: 'poster.jpg', key: `${key}-poster` }, () => {}).catch(
        () => null,
      )
    : null;
  return sendFile<VideoView>(picture ? `/videos?posterId=${picture.id}` : '/videos', { path, name, key }, at);
}
