/** Sends a repair back: what is not right, in words and photos. */
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { View } from '@tarojs/components';
import { type Loaded, photosLeft, useDraft, usePhotos } from '../../../api';
import { Button, Field, PhotoPicker, Sheet, TextArea, toast } from '../../../ui';
import { repairsApi } from '../../api';
import { useMove } from '../../useRepairs';

interface Props {
  repair: RepairView;
  loaded: Loaded<RepairView>;
  onClose: () => void;
}

const EMPTY = { reason: '' };

export function Rejection({ repair: { id: repairId, version, engineer }, loaded, onClose }: Props) {
  const { value, change, clear } = useDraft(`reject ${repairId}`, EMPTY);
  const photos = usePhotos(9);
  const waiting = photosLeft(photos);
  const rejecting = useMove(repairsApi.reject, loaded);
  const send = async () => {
    const done = await rejecting.run({ repairId, version, reason: value.reason.trim(), photoIds: [...photos.ids] });
    if (!done) return;
    clear();
    onClose();
    toast(`已告诉${engineer}，一天之内和您约时间`, 'check');
  };
  const foot = (
    <Button busy={rejecting.busy} disabled={value.reason.trim() === '' || waiting !== null} onTap={() => void send()}>
      {waiting ?? `让${engineer}再来`}
    </Button>
  );
  return (
    <Sheet open title="哪里还不行？" onClose={onClose} foot={foot}>
      <View className="small">还是{engineer}来，不用重新报修；返工一次，我们记一次。</View>
      <Field label="怎么不行" error={rejecting.failure?.at('reason')}>
        <TextArea
          value={value.reason}
          maxLength={300}
          placeholder="洗完澡第二天，墙脚摸着还是潮"
          onInput={(reason) => change({ reason })}
        />
      </Field>
      <PhotoPicker of={photos} max={9} hint="拍一张现在的样子，他带对料再来。" />
    </Sheet>
  );
}
