/** The desk's orders: what is due first on top, one open beside it; on a phone the engineer's own day. */
import type { DeskView } from '@jiashu/shared/repairs/vocabulary';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useMe } from '../../../accounts';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonList } from '../../../ui';
import { useChosen } from '../../../ui/desk';
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
  const orders = useDeskRepairs(view);
  const { chosen, tapped, choose } = useChosen(orders.items, id);
  const show = (next: DeskView) => {
    setView(next);
    choose(null);
  };
  const counts = useDeskCounts();
  const order = useDeskRepair(chosen);
  const reload = () => void Promise.all([orders.reload(), counts.reload()]);
  return (
    <DeskScreen
      at="repairs"
      title="报修"
      open={tapped}
      onBack={() => choose(null)}
      list={<Orders {...{ orders, counts: counts.data, view, chosen, isEngineer }} onView={show} onChoose={choose} />}
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
