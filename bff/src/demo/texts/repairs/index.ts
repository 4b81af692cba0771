/** All repairs of the demo company. */
import { OTHER_REPAIRS } from './others';
import type { RepairText } from './text';
import { TONGYIN_REPAIRS } from './tongyin';

export { CROWD_REPAIRS, type CrowdRepair } from './crowd';
export type { RepairStep, RepairText, Shot } from './text';

export const REPAIRS: readonly RepairText[] = [...TONGYIN_REPAIRS, ...OTHER_REPAIRS];
