/** What the page of a new repair asks, and what of it is sent. */
import type { VideoView } from '@jiashu/shared/files/schema';
import { isPlace, type PartId, type Place, type SpaceId } from '@jiashu/shared/repairs/places';
import { isVisitOpen } from '@jiashu/shared/repairs/rules';
import type { Visit } from '@jiashu/shared/repairs/schema';
import { URGENT } from '@jiashu/shared/repairs/urgent';
import type { UrgentKind } from '@jiashu/shared/repairs/vocabulary';
import type { SendingPhoto } from '../../../api';

export interface RepairForm {
  /** The page of dangers is open. */
  readonly danger: boolean;
  readonly urgent: UrgentKind | null;
  readonly space: SpaceId | null;
  readonly part: PartId | null;
  readonly symptom: string | null;
  readonly words: string;
  readonly wishes: readonly Visit[];
  readonly phone: string;
  /** Those that are sent. */
  readonly photos: readonly SendingPhoto[];
  /** Once it is sent. */
  readonly film: VideoView | null;
}

export const EMPTY: RepairForm = {
  danger: false,
  urgent: null,
  space: null,
  part: null,
  symptom: null,
  words: '',
  wishes: [],
  phone: '',
  photos: [],
  film: null,
};

/** Where and how, once that is said; null until then. */
export function placeOf({ danger, urgent, space, part, symptom }: RepairForm): Place | null {
  if (danger) return urgent && URGENT[urgent].place;
  const place = space && part && symptom ? { space, part, symptom } : null;
  return place && isPlace(place) ? place : null;
}

/** What is sent for a home; times that have passed since they were chosen are left out. */
export function filingOf(form: RepairForm, place: Place, homeId: string, photoIds: readonly string[]) {
  const now = new Date();
  return {
    homeId,
    ...place,
    words: form.words.trim(),
    photoIds: [...photoIds],
    videoId: form.film?.id ?? null,
    wishes: form.danger ? [] : form.wishes.filter((visit) => isVisitOpen(visit, now)),
    phone: form.phone.trim() || null,
  };
}
