/** A short video: its first picture with its length until it is tapped, then it plays where it stands. */
import { Image, Video, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from './aria';
import { Tap } from './Tap';

export interface VideoPlayerProps {
  /** Empty while there is nothing to play yet: only the picture is shown. */
  url: string;
  poster?: string | undefined;
  seconds: number;
  /** What it shows, for who can't see it. */
  label: string;
}

export function VideoPlayer({ url, poster, seconds, label }: VideoPlayerProps) {
  const [playing, play] = useState(false);
  const length = `${Math.round(seconds)} 秒`;
  if (playing)
    return (
      <View className="film">
        <Playing url={url} poster={poster} label={label} />
      </View>
    );
  return (
    <Tap className="film" label={`播放视频，${length}：${label}`} disabled={url === ''} onTap={() => play(true)}>
      {poster && <Image className="photo-image" src={poster} mode="aspectFill" lazyLoad {...aria({ hidden: true })} />}
      <View className="film-play">
        <View className="film-mark" />
      </View>
      {seconds > 0 && <View className="film-length num">{length}</View>}
    </Tap>
  );
}

/** The browser's own element on the web: Taro's brings a player of its own along. */
function Playing({ url, poster, label }: Pick<VideoPlayerProps, 'url' | 'poster' | 'label'>) {
  if (process.env.TARO_ENV === 'weapp')
    return <Video className="film-running" src={url} {...(poster && { poster })} autoplay controls title={label} />;
  // biome-ignore lint/a11y/useMediaCaption: phones film without words; what is seen stands below it
  return <video className="film-running" src={url} poster={poster} autoPlay controls playsInline aria-label={label} />;
}
