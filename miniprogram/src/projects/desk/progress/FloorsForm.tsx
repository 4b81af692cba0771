/** Reports how many floors are built, with a picture from the place it is always taken from. */
import { View } from '@tarojs/components';
import { useCallback } from 'react';
import { type SendingPhoto, useDraft, usePhotos, useSubmit } from '../../../api';
import { Button, Field, PhotoPicker, Stepper } from '../../../ui';
import { progressApi } from '../../progress/useProgress';
import type { ReportProps } from './Reports';

interface Draft {
  readonly builtFloors: number;
  readonly photos: readonly SendingPhoto[];
}

export function FloorsForm({ place, progress: { building }, onDone }: ReportProps) {
  const { builtFloors: now, floors } = building;
  const draft = useDraft<Draft>(`floors ${place.buildingId}`, { builtFloors: now, photos: [] });
  const keep = useCallback((photos: SendingPhoto[]) => draft.change({ photos }), [draft.change]);
  const photos = usePhotos(1, draft.value.photos, keep);
  const reporting = useSubmit(progressApi.reportFloors);
  const builtFloors = Math.max(now, draft.value.builtFloors);
  const send = async () => {
    const after = await reporting.submit({ ...place, builtFloors, photoId: photos.ids[0] ?? null });
    if (!after) return;
    photos.clear();
    draft.clear();
    onDone(after);
  };
  const nothing = builtFloors === now && photos.ids.length === 0;
  return (
    <View className="stack">
      <Field label={`盖到第几层，一共 ${floors} 层`} error={reporting.failure?.at('builtFloors')}>
        <Stepper
          label="层"
          min={now}
          max={floors}
          value={builtFloors}
          onChange={(next) => draft.change({ builtFloors: next })}
        />
      </Field>
      <Field
        label="同一个位置拍一张"
        hint="第一张和最近一张，会放在一起给业主拖着看"
        error={reporting.failure?.at('photoIds')}
      >
        <PhotoPicker
          photos={photos.photos}
          max={1}
          onAdd={() => void photos.add()}
          onRetry={photos.retry}
          onRemove={photos.remove}
        />
      </Field>
      <Button slim busy={reporting.busy} disabled={nothing || photos.pending > 0} onTap={() => void send()}>
        报第 {builtFloors} 层
      </Button>
    </View>
  );
}
