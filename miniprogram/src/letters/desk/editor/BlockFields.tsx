/** The fields of one block by its kind. */
import { View } from '@tarojs/components';
import { useCallback } from 'react';
import { addressOf, type SendingPhoto, usePhotos } from '../../../api';
import { PhotoPicker, TextArea, TextInput } from '../../../ui';
import type { FormBlock } from './form';

interface Props<B extends FormBlock = FormBlock> {
  block: B;
  onChange: (part: Partial<B>) => void;
}

export function BlockFields({ block, onChange }: Props) {
  if (block.kind === 'paragraph')
    return (
      <TextArea
        value={block.text}
        onInput={(text) => onChange({ text })}
        maxLength={2_000}
        placeholder="先说业主最关心的"
      />
    );
  if (block.kind === 'change') return <ChangeFields block={block} onChange={onChange} />;
  return block.kind === 'photo' ? <PhotoFields block={block} onChange={onChange} /> : null;
}

const ChangeFields = ({ block, onChange }: Props<Extract<FormBlock, { kind: 'change' }>>) => (
  <View className="stack">
    <TextInput
      value={block.number}
      onInput={(number) => onChange({ number })}
      placeholder="编号，如 设计变更 2026-031"
      maxLength={40}
    />
    <TextArea value={block.what} onInput={(what) => onChange({ what })} placeholder="改了什么" maxLength={500} />
    <TextArea
      value={block.affects}
      onInput={(affects) => onChange({ affects })}
      placeholder="影响谁，怎么影响"
      maxLength={500}
    />
  </View>
);

function PhotoFields({ block, onChange }: Props<Extract<FormBlock, { kind: 'photo' }>>) {
  const kept: SendingPhoto[] = block.photoId
    ? [{ key: block.key, id: block.photoId, url: addressOf(block.url ?? ''), state: 'sent', percent: 100 }]
    : [];
  const sent = useCallback(
    ([photo]: SendingPhoto[]) => onChange({ photoId: photo?.id ?? '', url: photo?.url ?? '' }),
    [onChange],
  );
  const photos = usePhotos(1, kept, sent);
  return (
    <View className="stack">
      <PhotoPicker
        photos={photos.photos}
        max={1}
        onAdd={() => void photos.add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
      <TextArea
        value={block.caption}
        onInput={(caption) => onChange({ caption })}
        placeholder="哪天、哪里、谁在做什么、量出来多少"
        maxLength={200}
      />
    </View>
  );
}
