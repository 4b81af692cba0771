/** A request to be confirmed as an owner while it is written: kept on this device until it is sent. */
import type { DocumentView } from '@jiashu/shared/files/schema';
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { useCallback } from 'react';
import { photosLeft, type SendingPhoto, useDocument, useDraft, usePhotos, useSubmit } from '../api';
import { homesApi } from './api';

const EMPTY = {
  ...{ projectId: '', home: '', name: '', note: '' },
  photos: [] as SendingPhoto[],
  document: null as DocumentView | null,
};
export const MOST_PHOTOS = 9;

export function useBindingRequest(onSent: (binding: BindingView) => void) {
  const { value, change, clear, keptAt } = useDraft('binding', EMPTY);
  const { busy, failure, submit } = useSubmit(homesApi.requestBinding);
  const keep = useCallback((sent: SendingPhoto[]) => change({ photos: sent }), [change]);
  const photos = usePhotos(MOST_PHOTOS, value.photos, keep);
  const upload = useDocument(useCallback((document) => change({ document }), [change]));
  const evident = photos.ids.length > 0 || Boolean(value.document);
  const said = value.projectId !== '' && value.home.trim() !== '' && value.name.trim() !== '';
  const waiting = photosLeft(photos);
  const complete = said && evident && waiting === null && upload.sending === null;

  const send = async () => {
    const { photos: _, document, ...rest } = value;
    const binding = await submit({ ...rest, photoIds: [...photos.ids], documentId: document?.id ?? null });
    if (!binding) return;
    clear();
    onSent(binding);
  };
  return { value, change, keptAt, photos, upload, waiting, complete, busy, failure, send };
}
export type BindingRequest = ReturnType<typeof useBindingRequest>;
