/** What waits for the caller's score. */
import type { RatingView } from '@jiashu/shared/ratings/schema';
import { type Loaded, type Pages, usePages, useResource, useSignedIn } from '../api';
import { ratingsApi } from './api';

/** Newest first; nothing while nobody is signed in. */
export function useOpenRatings(): Pages<RatingView> {
  const signedIn = useSignedIn();
  return usePages(signedIn ? 'ratings open' : null, (after) =>
    ratingsApi.open({ limit: 20, ...(after ? { after } : {}) }),
  );
}

/** Nothing while the id is not known. */
export const useRating = (ratingId: string | null): Loaded<RatingView> =>
  useResource(ratingId && `rating ${ratingId}`, () => ratingsApi.show({ ratingId: ratingId! }));
