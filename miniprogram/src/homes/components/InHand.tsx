/** What is being done for this home: its repairs and the caller's complaints that are not over. */
import { ComplaintRow, useOpenComplaints } from '../../complaints';
import { RepairCase, useOpenRepairs } from '../../repairs';
import { Card, openTab, Section } from '../../ui';

const MOST = 3;

export function InHand({ homeId }: { homeId: string }) {
  const repairs = useOpenRepairs(homeId).items;
  const complaints = useOpenComplaints().items;
  if (repairs.length === 0 && complaints.length === 0) return null;
  return (
    <Section title="正在为您办" more="全部" onMore={() => openTab('services')}>
      <Card kind="list">
        {repairs.slice(0, MOST).map((repair) => (
          <RepairCase key={repair.id} repair={repair} homeId={homeId} />
        ))}
        {complaints.slice(0, MOST).map((complaint) => (
          <ComplaintRow key={complaint.id} complaint={complaint} />
        ))}
      </Card>
    </Section>
  );
}
