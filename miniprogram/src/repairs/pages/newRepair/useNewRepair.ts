/** The form of a new repair: kept as a draft, its photos sent while one writes, filed once. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type SendingPhoto, useDraft, usePhotos, useSubmit, useVideo } from '../../../api';
import { replace } from '../../../platform/navigate';
import { repairsApi } from '../../api';
import { EMPTY, filingOf, placeOf, type RepairForm } from './form';

const MOST_PHOTOS = 9;

export function useNewRepair(homeId: string | null, danger: boolean) {
  const draft = useDraft<RepairForm>('repair', EMPTY);
  const [asked, setAsked] = useState(danger);
  const form = { ...draft.value, danger: draft.value.danger || asked };
  const [keptAt, setKeptAt] = useState(draft.keptAt);
  const { change } = draft;
  // Emptying the photos must not begin a new draft.
  const emptying = useRef(false);
  useEffect(() => {
    emptying.current = false;
  });
  const keepPhotos = useCallback(
    (sent: SendingPhoto[]) => {
      if (!emptying.current) change({ photos: sent });
    },
    [change],
  );
  const photos = usePhotos(MOST_PHOTOS, form.photos, keepPhotos);
  const film = useVideo(useCallback((sent) => change({ film: sent }), [change]));
  const filing = useSubmit(repairsApi.file);
  const place = placeOf(form);

  function startOver(): void {
    emptying.current = true;
    photos.clear();
    film.drop();
    draft.clear();
    setKeptAt(null);
    setAsked(false);
  }
  function leaveDanger(): void {
    setAsked(false);
    change({ danger: false, urgent: null });
  }
  async function file(): Promise<void> {
    if (!place || !homeId) return;
    const repair = await filing.submit(filingOf(form, place, homeId, photos.ids));
    if (!repair) return;
    startOver();
    replace('repairs/pages/repair', { id: repair.id, home: homeId });
  }

  return {
    form,
    place,
    photos,
    film,
    /** When what was found here on opening was left. */
    keptAt,
    change,
    startOver,
    leaveDanger,
    file,
    busy: filing.busy,
    failure: filing.failure,
  };
}
