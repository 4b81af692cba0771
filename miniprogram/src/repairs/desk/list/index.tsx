/** The desk's orders: what is due first on top, one open beside it; on a phone the engineer's own day. */
import type { RepairRow } from '@jiashu/shared/repairs/schema';
import type { DeskView } from '@jiashu/shared/repairs/vocabulary';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useMe } from '../../../accounts';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonList } from '../../../ui';
import { useKeys } from '../../../ui/desk';
import { useDeskCounts, useDeskRepair, useDeskRepairs } from '../../useRepairs';
import { Aside } from './Aside';
import { Head } from './Head';
import { Order } from './Order';
import { Orders } from './Orders';
import '../../repairs.css';

export default function DeskRepairsPage() {
  const { id } = useRouter().params;
  const isEngineer = useMe().data?.posts.some(({ role }) => role === 'engineer') ?? false;
  const [asked, setView] = useState<DeskView | null>(null);
  const view = asked ?? (isEngineer ? 'mine' : 'open');
  const [chosen, choose] = useState<string | null>(id ?? null);
  const orders = useDeskRepairs(view);
  const counts = useDeskCounts();
  const order = useDeskRepair(chosen);
  const reload = () => void Promise.all([orders.reload(), counts.reload()]);
  const step = (by: 1 | -1) => stepTo(orders.items, chosen, by, choose);
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <DeskScreen
      at="repairs"
      title="报修"
      open={chosen !== null}
      onBack={() => choose(null)}
      list={
        <Orders {...{ orders, counts: counts.data, view, chosen, isEngineer }} onView={setView} onChoose={choose} />
      }
      head={chosen && order.data ? <Head repair={order.data} /> : undefined}
      aside={chosen && order.data ? <Aside repair={order.data} /> : undefined}
    >
      {chosen ? (
        <Resource of={order} skeleton={<SkeletonList rows={5} />}>
          {(repair) => <Order key={repair.id} repair={repair} loaded={order} onMoved={reload} />}
        </Resource>
      ) : (
        <Empty title="选一单来看" icon="wrench">
          先到期的排在最上面。按 j、k 上下走。
        </Empty>
      )}
    </DeskScreen>
  );
}

function stepTo(rows: readonly RepairRow[], chosen: string | null, by: 1 | -1, choose: (id: string) => void): void {
  const at = rows.findIndex(({ id }) => id === chosen);
  const next = rows[at < 0 ? 0 : at + by];
  if (next) choose(next.id);
}
