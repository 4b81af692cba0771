/** The day in a sentence: what is late and what is due, of repairs and complaints together. */
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import { useComplaintCounts } from '../../../complaints';
import { useRepairCounts } from '../../../repairs';

export interface Headline {
  readonly above: string;
  readonly title: string;
  /** Nothing at all is open. */
  readonly nothing: boolean;
}

export function useHeadline(seesRepairs: boolean, seesComplaints: boolean): Headline {
  const repairs = useRepairCounts().data;
  const complaints = useComplaintCounts().data;
  const now = new Date();
  const late = (seesRepairs ? (repairs?.overdue ?? 0) : 0) + (seesComplaints ? (complaints?.late ?? 0) : 0);
  const today = (seesRepairs ? (repairs?.dueToday ?? 0) : 0) + (seesComplaints ? (complaints?.today ?? 0) : 0);
  const open = (seesRepairs ? (repairs?.open ?? 0) : 0) + (seesComplaints ? (complaints?.due ?? 0) : 0);
  return {
    above: `${sayDayAndWeekday(dayOf(now))} ${timeOf(now)}`,
    title: titleOf(late, today, open),
    nothing: open === 0 && repairs !== undefined && complaints !== undefined,
  };
}

function titleOf(late: number, today: number, open: number): string {
  if (late > 0) return today > 0 ? `${late} 件超时，${today} 件今天到期` : `${late} 件超时`;
  if (today > 0) return `${today} 件今天到期`;
  return open > 0 ? `${open} 件在办，今天没有到期的` : '今天没有要到期的';
}
