/** One home as staff see it. */
import type { DeskHousehold } from '@jiashu/shared/homes/householdSchema';
import { type Loaded, useResource } from '../api';
import { homesApi } from './api';

export const useDeskHousehold = (homeId: string): Loaded<DeskHousehold> =>
  useResource(homeId ? `desk household ${homeId}` : null, () => homesApi.deskHousehold({ homeId }));
