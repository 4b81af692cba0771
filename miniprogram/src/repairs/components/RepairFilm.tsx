/** The short film somebody sent with his repair, with its first picture until it is tapped. */
import type { VideoView } from '@jiashu/shared/files/schema';
import { View } from '@tarojs/components';
import { addressOf } from '../../api';
import { VideoPlayer } from '../../ui';

export const RepairFilm = ({ video: { url, poster, seconds } }: { video: VideoView }) => (
  <View className="gap-2">
    <VideoPlayer
      url={addressOf(url)}
      poster={poster ? addressOf(poster.large) : undefined}
      seconds={seconds}
      label="报修时拍的"
    />
  </View>
);
