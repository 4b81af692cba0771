/** A repair as a row of the desk's queue: how urgent, how it stands, who, what is due and when. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import type { RepairRow } from '@jiashu/shared/repairs/schema';
import { CLOCKS, REPAIR_STATES, URGENT_KINDS } from '@jiashu/shared/repairs/vocabulary';
import { sayLeft, sayVisitNear } from './words';

export function queueWords(row: RepairRow, now: Date) {
  const { title, projectName, homeLabel, state, urgent, engineer, next, visit, reworks, filedAt } = row;
  const left = next && sayLeft(next.at, now);
  return {
    title,
    place: `${projectName} ${homeLabel}`,
    kind: kindOf(urgent, reworks),
    hot: urgent !== null,
    state: REPAIR_STATES[state],
    who: engineer ?? '待接单',
    due: left?.text ?? sayNear(dayOf(new Date(filedAt)), dayOf(now)),
    dueFor: visit && state === 'booked' ? sayVisitNear(visit, now) : next ? CLOCKS[next.kind] : '报修',
    late: left?.late ?? false,
  };
}

function kindOf(urgent: RepairRow['urgent'], reworks: number): string {
  if (urgent) return `急 ${URGENT_KINDS[urgent]}`;
  return reworks > 0 ? `返工 ${reworks}` : '一般';
}
