/** The place for one short video: picked, on its way, refused with the reason, or there to be looked at and changed. */
import { View } from '@tarojs/components';
import { Link } from './Link';
import { Tap } from './Tap';
import { VideoPlayer, type VideoPlayerProps } from './VideoPlayer';

export interface VideoPickerProps {
  /** The one that is there. */
  video: VideoPlayerProps | null;
  /** The one on its way. */
  sending: { readonly state: 'sending' | 'failed'; readonly percent: number; readonly reason: string } | null;
  /** What to film, and how long it may be. */
  hint: string;
  onPick: () => void;
  onAgain: () => void;
  onRemove: () => void;
}

export function VideoPicker({ video, sending, hint, onPick, onAgain, onRemove }: VideoPickerProps) {
  if (sending?.state === 'sending')
    return (
      <View className="film">
        <View className="photo-bar">
          <View className="photo-sent" style={{ width: `${sending.percent}%` }} />
        </View>
        <View className="film-length num">正在传 {sending.percent}%</View>
      </View>
    );
  if (sending)
    return (
      <View>
        <View className="field-error">{sending.reason}</View>
        <View className="row gap-2">
          <Link tone="strong" onTap={onAgain}>
            再传一次
          </Link>
          <Link onTap={onPick}>换一段</Link>
          <Link onTap={onRemove}>不传了</Link>
        </View>
      </View>
    );
  if (video)
    return (
      <View>
        <VideoPlayer {...video} />
        <View className="row gap-1">
          <Link onTap={onPick}>换一段</Link>
          <Link onTap={onRemove}>去掉</Link>
        </View>
      </View>
    );
  return (
    <Tap className="film film-empty" label={`选一段视频，${hint}`} onTap={onPick}>
      <View className="photo-add">
        <View className="film-mark" />
        {hint}
      </View>
    </Tap>
  );
}
