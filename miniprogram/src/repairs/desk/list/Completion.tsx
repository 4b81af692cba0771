/** Done: in words and photos, with the three promises ticked; then the owner is asked to accept. */
import { PROMISES, type Promised, promises } from '@jiashu/shared/repairs/vocabulary';
import { View } from '@tarojs/components';
import { useCallback } from 'react';
import { photosLeft, type SendingPhoto, useDraft, usePhotos } from '../../../api';
import { Button, Check, Field, PhotoPicker, TextArea, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { repairsApi } from '../../api';
import { useMove } from '../../useRepairs';
import type { MoveProps } from './Next';

interface Draft {
  words: string;
  kept: readonly Promised[];
  photos: readonly SendingPhoto[];
}
const EMPTY: Draft = { words: '', kept: [], photos: [] };
const ALL = { named: true, covered: true, cleaned: true } as const;

const HINTS: Readonly<Record<Promised, string>> = {
  named: '从头到尾是您，亮了工牌',
  covered: '动手前铺了地膜、罩了家具',
  cleaned: '碎屑带走，地面擦净',
};

export function Completion({ repair: { id: repairId, version }, loaded, onMoved }: MoveProps) {
  const { value, change, clear } = useDraft<Draft>(`finish ${repairId}`, EMPTY);
  const keep = useCallback((photos: SendingPhoto[]) => change({ photos }), [change]);
  const photos = usePhotos(9, value.photos, keep);
  const finishing = useMove(repairsApi.finish, loaded);
  const waiting = photosLeft(photos);
  const ready = value.words.trim() !== '' && photos.ids.length > 0 && value.kept.length === promises.length;
  const finish = async () => {
    const photoIds = [...photos.ids];
    if (await finishing.run({ repairId, version, words: value.words.trim(), photoIds, promises: ALL })) {
      clear();
      toast('请业主验收了', 'check');
    }
    onMoved();
  };
  return (
    <Block title="完工">
      <Field label="修了什么，业主会读到" error={finishing.failure?.at('words')}>
        <TextArea
          value={value.words}
          placeholder="淋浴间防水重做了一遍，闭水 48 小时，隔墙外没有潮"
          onInput={(words) => change({ words })}
        />
      </Field>
      <PhotoPicker of={photos} max={9} hint="同一处拍一张修好的，再拍保护和保洁。" />
      {promises.map((promised) => (
        <Check
          key={promised}
          checked={value.kept.includes(promised)}
          label={PROMISES[promised]}
          onChange={(on) =>
            change({ kept: on ? [...value.kept, promised] : value.kept.filter((one) => one !== promised) })
          }
        >
          {PROMISES[promised]}
          <View className="small">{HINTS[promised]}</View>
        </Check>
      ))}
      <View className="right gap-3">
        <Button slim busy={finishing.busy} disabled={!ready || waiting !== null} onTap={() => void finish()}>
          {waiting ?? '请业主验收'}
        </Button>
      </View>
    </Block>
  );
}
