/** What other capabilities may use of ratings. */
export { OpenRatings } from './components/OpenRatings';
export { useOpenRatings } from './useRatings';
