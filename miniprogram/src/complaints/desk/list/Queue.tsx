/** The queue of complaints with its views, grouped by when they are due. */
import type { DeskComplaintRow, DeskView } from '@jiashu/shared/complaints/schema';
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import type { Pages } from '../../../api';
import { byClock, ClockQueue, Queue as QueuePane, Tabs } from '../../../ui/desk';
import { queueWords } from '../../queueWords';
import type { useDeskCounts } from '../../useDeskComplaints';

interface Props {
  complaints: Pages<DeskComplaintRow>;
  counts: ReturnType<typeof useDeskCounts>['data'];
  view: DeskView;
  chosen: string | null;
  onView: (view: DeskView) => void;
  onChoose: (id: string) => void;
}

export function Queue({ complaints, counts, view, chosen, onView, onChoose }: Props) {
  const now = new Date();
  const tabs = [
    { key: 'mine' as const, text: '我负责的', count: counts?.mine },
    { key: 'due' as const, text: '在办', count: counts?.due },
    { key: 'proposed' as const, text: '等业主确认', count: counts?.proposed },
    { key: 'ended' as const, text: '办完的' },
  ];
  return (
    <QueuePane
      above={`${sayDayAndWeekday(dayOf(now))} ${timeOf(now)}`}
      title={titleOf(counts)}
      tabs={<Tabs label="看哪些" tabs={tabs} active={view} onChange={onView} />}
    >
      <ClockQueue
        {...{ chosen, onChoose }}
        pages={complaints}
        groups={byClock(complaints.items, ({ due }) => due, now)}
        words={(row) => queueWords(row, now)}
        nothing={NOTHING[view]}
      />
    </QueuePane>
  );
}

function titleOf(counts: Props['counts']): string {
  if (!counts) return '投诉';
  const { late, today, due } = counts;
  if (due === 0) return '没有在办的投诉';
  if (late === 0 && today === 0) return `${due} 件在办，今天没有到期的`;
  return late > 0 ? `${late} 件超时，${today} 件今天到期` : `${today} 件今天到期`;
}

const NOTHING: Readonly<Record<DeskView, readonly [title: string, text: string]>> = {
  mine: ['没有您负责的', '受理时指定谁，就出现在谁这里。'],
  due: ['没有在办的', '业主一投诉，就会出现在这里，先到期的在前。'],
  proposed: ['没有等业主的', '提议了结之后，等业主说一声的在这里。'],
  ended: ['还没有办完的', '了结的、撤回的，都留在这里。'],
};
