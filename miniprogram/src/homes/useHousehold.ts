/** One home's household: who is there, who is invited. */
import type { HouseholdView } from '@jiashu/shared/homes/householdSchema';
import { type Loaded, useResource, useSignedIn } from '../api';
import { homesApi } from './api';

export function useHousehold(homeId: string): Loaded<HouseholdView> {
  const signedIn = useSignedIn();
  return useResource(signedIn && homeId ? `household ${homeId}` : null, () => homesApi.household({ homeId }));
}
