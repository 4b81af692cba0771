/** The one place that knows where repairs are read and filed. */
import { open } from '../platform/navigate';

export const openRepair = (repairId: string, homeId: string): void =>
  open('repairs/pages/repair', { id: repairId, home: homeId });
export const openRepairs = (): void => open('repairs/pages/list');
/** `danger`: straight to what can't wait. */
export const openNewRepair = (danger = false): void =>
  open('repairs/pages/newRepair', { danger: danger ? 1 : undefined });
