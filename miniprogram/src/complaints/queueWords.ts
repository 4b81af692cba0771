/** A complaint as a row of the desk's queue: its level, how it stands, who, what is due and when. */
import type { DeskComplaintRow } from '@jiashu/shared/complaints/schema';
import { COMPLAINT_KINDS, COMPLAINT_STATES } from '@jiashu/shared/complaints/vocabulary';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay } from '@jiashu/shared/kernel/words';
import { dueWords } from './words';

export function queueWords(row: DeskComplaintRow, now: Date) {
  const { title, projectName, homeLabel, kind, level, levelName, state, inCharge, handler, due, changedAt } = row;
  return {
    title,
    place: `${projectName} ${homeLabel}　${COMPLAINT_KINDS[kind]}`,
    kind: levelName,
    hot: level === 1,
    state: COMPLAINT_STATES[state],
    who: handler ?? inCharge ?? '待受理',
    late: due?.late ?? false,
    ...(due ? dueWords(due, now) : { due: sayDay(dayOf(new Date(changedAt))), dueFor: '最近更新' }),
  };
}
