/** A short video while a letter is written: picked, sent at once, and said in words for who can't see it. */
import { VIDEO_SECONDS } from '@jiashu/shared/files/vocabulary';
import { View } from '@tarojs/components';
import { useCallback, useRef, useState } from 'react';
import { addressOf, useVideo } from '../../../../api';
import { TextArea, VideoPicker } from '../../../../ui';
import type { FieldsProps, Of } from '../BlockFields';

/** What has just been sent; of a film from before only the first picture is known here. */
const NOTHING = { url: '', seconds: 0 };

export function VideoFields({ block, pictures, onChange }: FieldsProps<Of<'video'>>) {
  const [sent, keep] = useState(NOTHING);
  const latest = useRef({ block, onChange });
  latest.current = { block, onChange };
  const film = useVideo(
    useCallback(({ id, url, seconds, poster }) => {
      keep({ url: addressOf(url), seconds });
      latest.current.onChange({ ...latest.current.block, videoId: id }, { [id]: poster?.large ?? '' });
    }, []),
  );
  const remove = () => {
    film.drop();
    keep(NOTHING);
    onChange({ ...block, videoId: '' });
  };
  const picture = pictures[block.videoId];
  const there = block.videoId && { ...sent, label: block.caption, ...(picture && { poster: addressOf(picture) }) };
  return (
    <View className="editor-photo">
      <View className="editor-picture">
        <VideoPicker
          video={there || null}
          sending={film.sending}
          hint={`${VIDEO_SECONDS} 秒以内`}
          onPick={() => void film.pick()}
          onAgain={film.again}
          onRemove={remove}
        />
      </View>
      <TextArea
        value={block.caption}
        label="视频里是什么"
        onInput={(caption) => onChange({ ...block, caption })}
        placeholder="放不了视频的人读这一句：哪天、哪里、看得到什么"
        maxLength={200}
      />
    </View>
  );
}
