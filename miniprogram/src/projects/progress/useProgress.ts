/** A building's progress as everybody reads it, and the reports staff make of it. */
import { progress } from '@jiashu/shared/projects/progress/contract';
import type { BuildingProgress } from '@jiashu/shared/projects/progress/schema';
import { client, type Loaded, useResource } from '../../api';

export const progressApi = client(progress);

export interface Place {
  readonly projectId: string;
  readonly buildingId: string;
}

/** Nothing while no building is chosen. */
export const useProgress = (place: Place | null): Loaded<BuildingProgress> =>
  useResource(place && `progress ${place.buildingId}`, () => progressApi.show(place!));
