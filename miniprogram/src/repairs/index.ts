/** What other capabilities may use of repairs. */
export { RepairCase } from './components/RepairCase';
export { openNewRepair, openRepair, openRepairs } from './openRepair';
export { useOpenRepairs } from './useRepairs';
