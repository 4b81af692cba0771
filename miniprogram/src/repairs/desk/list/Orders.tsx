/** The queue of orders with its views, grouped by when they are due. */
import type { RepairRow } from '@jiashu/shared/repairs/schema';
import { DESK_VIEWS, type DeskView, deskViews } from '@jiashu/shared/repairs/vocabulary';
import type { Pages } from '../../../api';
import { byClock, type ClockGroup, ClockQueue, Queue, Tabs } from '../../../ui/desk';
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
  const groups = byClock(orders.items, ({ next }) => next && { at: next.at, late: new Date(next.at) < now }, now);
  return (
    <Queue title={titleOf(view, groups)} tabs={<Tabs label="看哪些" tabs={tabs} active={view} onChange={onView} />}>
      <ClockQueue
        {...{ groups, chosen, onChoose }}
        pages={orders}
        words={(row) => queueWords(row, now)}
        nothing={NOTHING[view]}
      />
    </Queue>
  );
}

/** What is due comes first, so the first pages hold all of it. */
function titleOf(view: DeskView, groups: readonly ClockGroup<RepairRow>[]): string {
  const count = (title: string) => groups.find((group) => group.title === title)?.rows.length ?? 0;
  const [late, today] = [count('已超时'), count('今天到期')];
  if (late > 0) return today > 0 ? `${late} 件超时，${today} 件今天到期` : `${late} 件超时`;
  return today > 0 ? `${today} 件今天到期` : DESK_VIEWS[view];
}

const NOTHING: Readonly<Record<DeskView, readonly [title: string, text: string]>> = {
  pool: ['都有人接了', '业主一报修，就会出现在这里，先到先得。'],
  mine: ['手上没有单', '去“可以抢的”看看；抢到一单，从头跟到底。'],
  open: ['没有在办的', '您管的项目里，没有等着修的。'],
  checking: ['没有等验收的', '完工之后，等业主点头的在这里。'],
  over: ['还没有办完的', '验收了、撤销了、作废了的，都留在这里。'],
};
