/** One complaint, for its owner: the news, who answers for it, the proposal first, why this level, promises, what happened. */
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Resource, Screen, SkeletonLetter } from '../../../ui';
import { useComplaint } from '../../useComplaints';
import { Answers, type Asking } from './Answers';
import { Dock, hasDock } from './Dock';
import { Story } from './Story';
import '../../complaints.css';

export default function ComplaintPage() {
  const { id = '' } = useRouter().params;
  const complaint = useComplaint(id);
  const [asking, ask] = useState<Asking | null>(null);
  const { data } = complaint;
  return (
    <Screen
      title="投诉进展"
      onPullDown={complaint.reload}
      dock={data && hasDock(data) ? <Dock complaint={data} loaded={complaint} onAsk={ask} /> : undefined}
    >
      <Resource of={complaint} skeleton={<SkeletonLetter />}>
        {(shown) => <Story complaint={shown} onWithdraw={() => ask('withdraw')} />}
      </Resource>
      {data && asking && <Answers asking={asking} complaint={data} loaded={complaint} onClose={() => ask(null)} />}
    </Screen>
  );
}
