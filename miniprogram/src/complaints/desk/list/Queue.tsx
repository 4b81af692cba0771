/** The queue of complaints with its views, grouped by when they are due. */
import type { DeskComplaintRow, DeskView } from '@jiashu/shared/complaints/schema';
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import type { Pages } from '../../../api';
import { Empty, Link, Resource, SkeletonList } from '../../../ui';
import { QueueGroup, Queue as QueuePane, QueueRow, Tabs } from '../../../ui/desk';
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
      <Resource
        of={complaints}
        skeleton={<SkeletonList rows={6} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing view={view} />}
      >
        {() =>
          groupsOf(complaints.items, now).map(({ title, rows, late }) => (
            <QueueGroup key={title} title={title} count={rows.length} late={late}>
              {rows.map((row) => (
                <QueueRow
                  key={row.id}
                  {...queueWords(row, now)}
                  open={row.id === chosen}
                  onTap={() => onChoose(row.id)}
                />
              ))}
            </QueueGroup>
          ))
        }
      </Resource>
      {complaints.more && <Link onTap={() => void complaints.more?.()}>再往下</Link>}
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

const Nothing = ({ view }: { view: DeskView }) => (
  <Empty title={NOTHING[view][0]} icon="check">
    {NOTHING[view][1]}
  </Empty>
);

export function groupsOf(rows: readonly DeskComplaintRow[], now: Date) {
  const isToday = ({ due }: DeskComplaintRow) => due !== null && !due.late && dayOf(new Date(due.at)) === dayOf(now);
  const isLater = ({ due }: DeskComplaintRow) => due !== null && !due.late && dayOf(new Date(due.at)) > dayOf(now);
  const groups = [
    { title: '已超时', late: true, rows: rows.filter(({ due }) => due?.late) },
    { title: '今天到期', late: false, rows: rows.filter(isToday) },
    { title: '以后', late: false, rows: rows.filter(isLater) },
    { title: '不在计时', late: false, rows: rows.filter(({ due }) => due === null) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}
