/** What is being done for the caller: the repairs of his home and his complaints, each with its next step. */
import type { ComplaintRow as Complaint } from '@jiashu/shared/complaints/schema';
import type { HomeView } from '@jiashu/shared/homes/schema';
import type { RepairRow } from '@jiashu/shared/repairs/schema';
import { View } from '@tarojs/components';
import type { Pages } from '../../api';
import { ComplaintRow, openMyComplaints } from '../../complaints';
import { openRepairs, RepairCase } from '../../repairs';
import { Card, Empty, Failed, Link, Section, SkeletonList } from '../../ui';

interface Props {
  home: HomeView | null;
  repairs: Pages<RepairRow>;
  complaints: Pages<Complaint>;
}

export function OpenCases({ home, repairs, complaints }: Props) {
  return (
    <Section title="正在为您办">
      <Cases home={home} repairs={repairs} complaints={complaints} />
      <View className="row wrap gap-3">
        <Link go onTap={openRepairs}>
          全部报修
        </Link>
        <Link go onTap={openMyComplaints}>
          全部投诉
        </Link>
      </View>
    </Section>
  );
}

function Cases({ home, repairs, complaints }: Props) {
  const isEmpty = repairs.items.length === 0 && complaints.items.length === 0;
  if (!isEmpty)
    return (
      <Card kind="list">
        {home && repairs.items.map((repair) => <RepairCase key={repair.id} repair={repair} homeId={home.id} />)}
        {complaints.items.map((complaint) => (
          <ComplaintRow key={complaint.id} complaint={complaint} />
        ))}
      </Card>
    );
  const failed = [repairs, complaints].find(({ status }) => status === 'failed');
  if (failed?.error)
    return <Failed {...failed.error} onRetry={() => void Promise.all([repairs.reload(), complaints.reload()])} />;
  if (complaints.status === 'loading' || (home && repairs.status === 'loading')) return <SkeletonList rows={3} card />;
  return (
    <Empty title="没有在办的事" icon="check">
      报修、投诉之后，谁在办、下一步是什么，都写在这里。
    </Empty>
  );
}
