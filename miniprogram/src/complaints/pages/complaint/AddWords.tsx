/** Adds words and photos to an open complaint. */
import type { ComplaintView } from '@jiashu/shared/complaints/schema';
import { useCallback } from 'react';
import { type Loaded, photosLeft, type SendingPhoto, useDraft, usePhotos } from '../../../api';
import { Button, Field, PhotoPicker, Sheet, TextArea, toast } from '../../../ui';
import { complaintsApi } from '../../api';
import { useStep } from '../../useComplaints';

interface Draft {
  readonly text: string;
  readonly photos: readonly SendingPhoto[];
}
const EMPTY: Draft = { text: '', photos: [] };

interface Props {
  complaint: ComplaintView;
  loaded: Loaded<ComplaintView>;
  onClose: () => void;
}

export function AddWords({ complaint: { id: complaintId, inCharge }, loaded, onClose }: Props) {
  const { value, change, clear } = useDraft<Draft>(`add ${complaintId}`, EMPTY);
  const keep = useCallback((photos: SendingPhoto[]) => change({ photos }), [change]);
  const photos = usePhotos(9, value.photos, keep);
  const waiting = photosLeft(photos);
  const adding = useStep(complaintsApi.add, loaded);
  const send = async () => {
    if (!(await adding.run({ complaintId, text: value.text.trim(), photoIds: [...photos.ids] }))) return;
    clear();
    onClose();
    toast(`${inCharge ?? '客户关系中心'}收到了`, 'check');
  };
  const foot = (
    <Button busy={adding.busy} disabled={value.text.trim() === '' || waiting !== null} onTap={() => void send()}>
      {waiting ?? `发给${inCharge ?? '客户关系中心'}`}
    </Button>
  );
  return (
    <Sheet open title="补充几句" onClose={onClose} foot={foot}>
      <Field label="又发生了什么，或者什么时候方便" error={adding.failure?.at('text')}>
        <TextArea
          value={value.text}
          maxLength={2_000}
          placeholder="周三下午三点半以后我在家"
          onInput={(text) => change({ text })}
        />
      </Field>
      <PhotoPicker of={photos} max={9} />
    </Sheet>
  );
}
