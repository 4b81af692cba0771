/** The queue of orders with its views, grouped by when they are due. */
import { dayOf } from '@jiashu/shared/kernel/time';
import type { RepairRow } from '@jiashu/shared/repairs/schema';
import { DESK_VIEWS, type DeskView, deskViews } from '@jiashu/shared/repairs/vocabulary';
import type { Pages } from '../../../api';
import { Empty, Link, Resource, SkeletonList } from '../../../ui';
import { Queue, QueueGroup, QueueRow, Tabs } from '../../../ui/desk';
import { queueWords } from '../../queueWords';
import type { useDeskCounts } from '../../useRepairs';

interface Props {
  orders: Pages<RepairRow>;
  counts: ReturnType<typeof useDeskCounts>['data'];
  view: DeskView;
  chosen: string | null;
  /** Only engineers have orders of their own. */
  isEngineer: boolean;
  onView: (view: DeskView) => void;
  onChoose: (id: string) => void;
}

export function Orders({ orders, counts, view, chosen, isEngineer, onView, onChoose }: Props) {
  const now = new Date();
  const views = deskViews.filter((key) => key !== 'mine' || isEngineer);
  const tabs = views.map((key) => ({
    key,
    text: DESK_VIEWS[key],
    count: key === 'over' ? undefined : counts?.[key],
  }));
  const groups = groupsOf(orders.items, now);
  return (
    <Queue title={titleOf(view, groups)} tabs={<Tabs label="看哪些" tabs={tabs} active={view} onChange={onView} />}>
      <Resource
        of={orders}
        skeleton={<SkeletonList rows={6} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing view={view} />}
      >
        {() =>
          groups.map(({ title, rows, late }) => (
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
      {orders.more && <Link onTap={() => void orders.more?.()}>再往下</Link>}
    </Queue>
  );
}

/** What is due comes first, so the first pages hold all of it. */
function titleOf(view: DeskView, groups: ReturnType<typeof groupsOf>): string {
  const count = (title: string) => groups.find((group) => group.title === title)?.rows.length ?? 0;
  const [late, today] = [count('已超时'), count('今天到期')];
  if (late > 0) return today > 0 ? `${late} 件超时，${today} 件今天到期` : `${late} 件超时`;
  return today > 0 ? `${today} 件今天到期` : DESK_VIEWS[view];
}

const NOTHING: Readonly<Record<DeskView, [title: string, text: string]>> = {
  pool: ['都有人接了', '业主一报修，就会出现在这里，先到先得。'],
  mine: ['手上没有单', '去“可以抢的”看看；抢到一单，从头跟到底。'],
  open: ['没有在办的', '您管的项目里，没有等着修的。'],
  checking: ['没有等验收的', '完工之后，等业主点头的在这里。'],
  over: ['还没有办完的', '验收了、撤销了、作废了的，都留在这里。'],
};

const Nothing = ({ view }: { view: DeskView }) => (
  <Empty title={NOTHING[view][0]} icon="check">
    {NOTHING[view][1]}
  </Empty>
);

function groupsOf(rows: readonly RepairRow[], now: Date) {
  const dayOfNext = ({ next }: RepairRow) => next && dayOf(new Date(next.at));
  const isLate = ({ next }: RepairRow) => next !== null && new Date(next.at) < now;
  const isToday = (row: RepairRow) => !isLate(row) && dayOfNext(row) === dayOf(now);
  const groups = [
    { title: '已超时', late: true, rows: rows.filter(isLate) },
    { title: '今天到期', late: false, rows: rows.filter(isToday) },
    { title: '以后', late: false, rows: rows.filter((row) => row.next && !isLate(row) && !isToday(row)) },
    { title: '不计时的', late: false, rows: rows.filter(({ next }) => next === null) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}
