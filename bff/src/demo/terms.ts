/** What a letter may say of its project's buildings on the day it was written. */
import { sayDay } from '@jiashu/shared/kernel/words';
import { daysLate } from '@jiashu/shared/projects/rules';
import type { BuildingRecord } from '../projects';
import type { Terms } from './texts/words';

/**
 * `{3.floors}` floors built, `{3.late}` days late, `{3.toppedOut}` the day it was or is expected to be topped out,
 * `{3.toppedOut.plan}` the planned day; 3 is the building's number.
 */
export const termsOf =
  (buildings: readonly BuildingRecord[]): Terms =>
  (name) => {
    const [number, what, plan] = name.split('.');
    const building = buildings.find((one) => one.name === `${number} 栋`);
    if (!building) return undefined;
    if (what === 'floors') return String(building.builtFloors);
    if (what === 'late') return String(daysLate(building));
    const milestone = building.milestones.find(({ kind }) => kind === what);
    if (!milestone) return undefined;
    return sayDay(plan === 'plan' ? milestone.plannedOn : (milestone.doneOn ?? milestone.expectedOn));
  };
