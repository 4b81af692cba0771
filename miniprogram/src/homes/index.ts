/** What other capabilities may use of homes. */
export { HomeSwitch } from './components/HomeSwitch';
export { useDeskBindings } from './useDeskBindings';
export { type Homes, useHomes } from './useHomes';
