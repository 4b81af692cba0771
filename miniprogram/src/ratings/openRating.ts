/** The one place that knows where something is rated. */
import { open } from '../platform/navigate';

export const openRating = (ratingId: string, homeId: string): void =>
  open('ratings/pages/rate', { id: ratingId, home: homeId });
