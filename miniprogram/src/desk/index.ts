/** What staff pages of all capabilities share. */
export { DeskScreen } from './DeskScreen';
