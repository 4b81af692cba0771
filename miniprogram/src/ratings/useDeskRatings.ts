/** What owners said, as staff read it. */
import type { DeskRating } from '@jiashu/shared/ratings/schema';
import type { RatingKind } from '@jiashu/shared/ratings/vocabulary';
import { type Pages, usePages, useResource } from '../api';
import { ratingsApi } from './api';

export const useSummary = () => useResource('desk ratings summary', () => ratingsApi.summary({}));

/** `low`: only those told to customer relations. */
export type Shown = RatingKind | 'all' | 'low';

export const useDeskRatings = (shown: Shown): Pages<DeskRating> =>
  usePages(`desk ratings ${shown}`, (after) =>
    ratingsApi.deskList({
      limit: 20,
      ...(shown === 'low' ? { low: 'true' } : shown === 'all' ? {} : { kind: shown }),
      ...(after ? { after } : {}),
    }),
  );
