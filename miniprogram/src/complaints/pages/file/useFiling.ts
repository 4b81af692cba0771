/** The form of a new complaint: kept as a draft, its photos sent while one writes, filed once. */
import { useCallback } from 'react';
import { type SendingPhoto, useDraft, usePhotos, useSubmit } from '../../../api';
import { replace } from '../../../platform/navigate';
import { complaintsApi } from '../../api';
import { type ComplaintForm, EMPTY, filingOf } from './form';

const MOST_PHOTOS = 9;

export function useFiling(homeId: string | null) {
  const draft = useDraft<ComplaintForm>('complaint', EMPTY);
  const { value: form, change, keptAt } = draft;
  const keepPhotos = useCallback((sent: SendingPhoto[]) => change({ photos: sent }), [change]);
  const photos = usePhotos(MOST_PHOTOS, form.photos, keepPhotos);
  const { busy, failure, submit } = useSubmit(complaintsApi.file);

  function startOver(): void {
    photos.clear();
    draft.clear();
  }
  async function file(): Promise<void> {
    const filing = homeId ? filingOf(form, homeId, photos.ids) : null;
    const complaint = filing && (await submit(filing));
    if (!complaint) return;
    startOver();
    replace('complaints/pages/complaint', { id: complaint.id, home: complaint.homeId });
  }

  return { form, change, keptAt, photos, startOver, file, busy, failure };
}

export type Filing = ReturnType<typeof useFiling>;
