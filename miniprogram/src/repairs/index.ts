/** What other capabilities may use of repairs. */
export { RepairCase } from './components/RepairCase';
export { openNewRepair, openRepairs } from './openRepair';
export { queueWords as repairQueueWords } from './queueWords';
export { useDeskCounts as useRepairCounts, useDeskRepairs, useOpenRepairs } from './useRepairs';
