/** Reports how many floors are built, with a picture from the place it is always taken from. */
import { View } from '@tarojs/components';
import { useCallback } from 'react';
import { photosLeft, type SendingPhoto, useDraft, usePhotos, useSubmit } from '../../../api';
import { Button, Field, PhotoPicker, Stepper } from '../../../ui';
import { progressApi } from '../../progress/useProgress';
import type { ReportProps } from './Reports';

interface Draft {
  readonly builtFloors: number;
  readonly photos: readonly SendingPhoto[];
}

/** What is being reported, kept on this device, and sending it. */
function useFloors({ place, progress: { building }, onDone }: ReportProps) {
  const { builtFloors: now } = building;
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
  const ready = photosLeft(photos) === null && (builtFloors > now || photos.ids.length > 0);
  const grow = (next: number) => draft.change({ builtFloors: next });
  return { builtFloors, grow, photos, ready, send, busy: reporting.busy, failure: reporting.failure };
}

export function FloorsForm(props: ReportProps) {
  const { builtFloors: now, floors } = props.progress.building;
  const { builtFloors, grow, photos, ready, send, busy, failure } = useFloors(props);
  return (
    <View className="stack">
      <Field label={`盖到第几层，一共 ${floors} 层`} error={failure?.at('builtFloors')}>
        <Stepper label="层" min={now} max={floors} value={builtFloors} onChange={grow} />
      </Field>
      <Field label="同一个位置拍一张" hint="第一张和最近一张，会放在一起给业主拖着看" error={failure?.at('photoIds')}>
        <PhotoPicker of={photos} max={1} />
      </Field>
      <Button slim busy={busy} disabled={!ready} onTap={() => void send()}>
        {photosLeft(photos) ?? `报第 ${builtFloors} 层`}
      </Button>
    </View>
  );
}
