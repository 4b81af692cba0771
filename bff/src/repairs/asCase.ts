/** A repair as a row of what is known of a customer. */
import { titleOf } from '@jiashu/shared/repairs/places';
import { openStates, sayVisit } from '@jiashu/shared/repairs/rules';
import { REPAIR_STATES } from '@jiashu/shared/repairs/vocabulary';
import type { Case } from '../customers';
import type { Repair } from './store';

export const asCase = (repair: Repair): Case => ({
  kind: 'repair',
  id: repair._id,
  number: repair.number,
  title: titleOf(repair),
  state: REPAIR_STATES[repair.state],
  open: openStates.includes(repair.state),
  filedAt: repair.filedAt.toISOString(),
  projectId: repair.projectId,
  visit: repair.visit && {
    day: repair.visit.day,
    text: `${sayVisit(repair.visit)}上门，${titleOf(repair)}`,
    startedAt: repair.startedAt,
  },
});
