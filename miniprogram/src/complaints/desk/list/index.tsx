/** The desk's complaints: what is due first at the left; one open beside it, with its facts, clocks and words. */
import type { DeskComplaint, DeskView } from '@jiashu/shared/complaints/schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Loaded } from '../../../api';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonList } from '../../../ui';
import { useChosen } from '../../../ui/desk';
import { useDeskComplaint, useDeskComplaints, useDeskCounts } from '../../useDeskComplaints';
import { Actions, LevelActions } from './Actions';
import { Aside } from './Aside';
import { Composer } from './Composer';
import { Head } from './Head';
import { Queue } from './Queue';
import { type Asking, Sheets } from './Sheets';
import { Talk } from './Talk';
import '../../complaints.css';
import './desk.css';

export default function DeskComplaintsPage() {
  const { id } = useRouter().params;
  const [view, setView] = useState<DeskView>('due');
  const complaints = useDeskComplaints(view);
  const { chosen, tapped, choose } = useChosen(complaints.items, id);
  const show = (next: DeskView) => {
    setView(next);
    choose(null);
  };
  const counts = useDeskCounts();
  const complaint = useDeskComplaint(chosen);
  const reload = () => void Promise.all([complaints.reload(), counts.reload()]);
  return (
    <DeskScreen
      at="complaints"
      title="投诉"
      open={tapped}
      onBack={() => choose(null)}
      list={<Queue {...{ complaints, counts: counts.data, view, chosen }} onView={show} onChoose={choose} />}
      head={
        chosen && complaint.data ? (
          <CaseHead key={chosen} complaint={complaint.data} loaded={complaint} onDone={reload} />
        ) : undefined
      }
      aside={chosen && complaint.data ? <Aside complaint={complaint.data} onOpen={choose} /> : undefined}
    >
      {chosen ? (
        <Resource of={complaint} skeleton={<SkeletonList rows={5} />}>
          {(data) => (
            <View key={data.id}>
              <Talk complaint={data} />
              <Composer complaint={data} loaded={complaint} onDone={reload} />
            </View>
          )}
        </Resource>
      ) : (
        <Empty title="选一件来看" icon="check">
          先到期的排在最上面。按 j、k 上下走。
        </Empty>
      )}
    </DeskScreen>
  );
}

interface CaseProps {
  complaint: DeskComplaint;
  loaded: Loaded<DeskComplaint>;
  onDone: () => void;
}

function CaseHead(props: CaseProps) {
  const { complaint } = props;
  const [asking, ask] = useState<Asking | null>(null);
  return (
    <View>
      <Head
        complaint={complaint}
        actions={<Actions {...props} onAsk={ask} />}
        levelActions={<LevelActions may={complaint.may} onAsk={ask} />}
      />
      {asking && <Sheets asking={asking} {...props} onClose={() => ask(null)} />}
    </View>
  );
}
