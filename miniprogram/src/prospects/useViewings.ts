/** What one can come to, and what I have booked. */
import type { MyViewing, ViewingOffer } from '@jiashu/shared/prospects/schema';
import { type Loaded, useResource, useSignedIn } from '../api';
import { prospectsApi } from './api';

/** A null id loads nothing. */
export const useOffers = (projectId: string | null): Loaded<{ viewings: ViewingOffer[] }> =>
  useResource(projectId && `viewings ${projectId}`, () => prospectsApi.viewings({ projectId: projectId! }));

/** Nothing while nobody is signed in. */
export function useMyViewings(): Loaded<{ viewings: MyViewing[] }> {
  const signedIn = useSignedIn();
  return useResource(signedIn ? 'my viewings' : null, () => prospectsApi.myViewings({}));
}
