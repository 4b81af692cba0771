/** A short video: its first picture with its length until it is tapped, then it plays where it stands, or says why it can't. */
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

type Trouble = keyof typeof WORDS;

const WORDS = {
  /** Phones film in HEVC, which not every browser draws: the sound runs beside a black picture. */
  unseen: '这台设备放不出这段视频的画面，换一台手机就看得到。',
  /** Its signed address has run out, or the network went away. */
  broken: '视频没放出来。刷新这一页再点一次。',
};

export function VideoPlayer({ url, poster, seconds, label }: VideoPlayerProps) {
  const [playing, play] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const length = `${Math.round(seconds)} 秒`;
  if (playing)
    return (
      <View>
        <View className="film">
          <Playing url={url} poster={poster} label={label} onTrouble={setTrouble} />
        </View>
        {trouble && (
          <View className="small warn gap-1" {...aria({ role: 'status' })}>
            {WORDS[trouble]}
          </View>
        )}
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

interface PlayingProps extends Pick<VideoPlayerProps, 'url' | 'poster' | 'label'> {
  onTrouble: (trouble: Trouble) => void;
}

/** The browser's own element on the web: Taro's brings a player of its own along. */
function Playing({ url, poster, label, onTrouble }: PlayingProps) {
  const broken = () => onTrouble('broken');
  const picture = poster ? { poster } : {};
  if (process.env.TARO_ENV === 'weapp')
    return <Video className="film-running" src={url} {...picture} autoplay controls title={label} onError={broken} />;
  return (
    <video
      className="film-running"
      src={url}
      {...picture}
      autoPlay
      controls
      playsInline
      aria-label={label}
      onError={broken}
      onLoadedMetadata={({ currentTarget }) => currentTarget.videoWidth === 0 && onTrouble('unseen')}
    />
  );
}
