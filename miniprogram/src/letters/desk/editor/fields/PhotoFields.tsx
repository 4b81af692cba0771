/** Photos while a letter is written: one with its caption, several as a gallery, two of the same view. */
import { View } from '@tarojs/components';
import { useCallback, useRef } from 'react';
import { addressOf, type SendingPhoto, usePhotos } from '../../../../api';
import { PhotoPicker, TextArea, TextInput } from '../../../../ui';
import type { FieldsProps, Of } from '../BlockFields';

interface PicturesProps {
  ids: readonly string[];
  pictures: Readonly<Record<string, string>>;
  max: number;
  hint?: string;
  onChange: (ids: string[], pictures: Record<string, string>) => void;
}

/** The photos of these ids; picked ones are sent at once. */
function Pictures({ ids, pictures, max, hint, onChange }: PicturesProps) {
  const kept: SendingPhoto[] = ids
    .filter((id) => id !== '')
    .map((id) => ({ key: id, id, url: addressOf(pictures[id] ?? ''), state: 'sent', percent: 100 }));
  const latest = useRef(onChange);
  latest.current = onChange;
  const sent = useCallback((photos: SendingPhoto[]) => {
    const ready = photos.filter((photo) => photo.id !== undefined);
    latest.current(
      ready.map(({ id }) => id!),
      Object.fromEntries(ready.map(({ id, url }) => [id!, url])),
    );
  }, []);
  const photos = usePhotos(max, kept, sent);
  return <PhotoPicker of={photos} max={max} {...(hint ? { hint } : {})} />;
}

const Caption = ({ value, onInput }: { value: string; onInput: (value: string) => void }) => (
  <TextArea
    value={value}
    label="说明"
    onInput={onInput}
    placeholder="哪天、哪里、谁在做什么、量出来多少"
    maxLength={200}
  />
);

export const PhotoFields = ({ block, pictures, onChange }: FieldsProps<Of<'photo'>>) => (
  <View className="editor-photo">
    <View className="editor-picture editor-one">
      <Pictures
        ids={[block.photoId]}
        pictures={pictures}
        max={1}
        onChange={([photoId = ''], fresh) => onChange({ ...block, photoId }, fresh)}
      />
    </View>
    <Caption value={block.caption} onInput={(caption) => onChange({ ...block, caption })} />
  </View>
);

export const GalleryFields = ({ block, pictures, onChange }: FieldsProps<Of<'gallery'>>) => (
  <View className="stack">
    <Pictures
      ids={block.photoIds}
      pictures={pictures}
      max={9}
      hint="2 到 9 张"
      onChange={(photoIds, fresh) => onChange({ ...block, photoIds }, fresh)}
    />
    <Caption value={block.caption} onInput={(caption) => onChange({ ...block, caption })} />
  </View>
);

export const ThenAndNowFields = ({ block, pictures, onChange }: FieldsProps<Of<'thenAndNow'>>) => (
  <View className="stack">
    <View className="editor-pair">
      <View className="grow">
        <View className="tiny">以前</View>
        <Pictures
          ids={[block.thenPhotoId]}
          pictures={pictures}
          max={1}
          onChange={([thenPhotoId = ''], fresh) => onChange({ ...block, thenPhotoId }, fresh)}
        />
        <TextInput
          type="date"
          label="以前那张的日子"
          value={block.thenOn ?? ''}
          onInput={(day) => onChange({ ...block, thenOn: day || null })}
        />
      </View>
      <View className="grow">
        <View className="tiny">现在，同一个角度</View>
        <Pictures
          ids={[block.nowPhotoId]}
          pictures={pictures}
          max={1}
          onChange={([nowPhotoId = ''], fresh) => onChange({ ...block, nowPhotoId }, fresh)}
        />
        <TextInput
          type="date"
          label="现在这张的日子"
          value={block.nowOn ?? ''}
          onInput={(day) => onChange({ ...block, nowOn: day || null })}
        />
      </View>
    </View>
    <Caption value={block.caption} onInput={(caption) => onChange({ ...block, caption })} />
  </View>
);
