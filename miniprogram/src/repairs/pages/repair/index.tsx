/** One repair, for its owner: the news, the named person, the clocks, the promises, what happened; accept or send back. */
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Resource, Screen, SkeletonList } from '../../../ui';
import { useRepair } from '../../useRepairs';
import { Dock } from './Dock';
import { Rejection } from './Rejection';
import { Past, Story } from './Story';
import { Wishes } from './Wishes';
import '../../repairs.css';

export default function RepairPage() {
  const { id = '' } = useRouter().params;
  const repair = useRepair(id);
  const [asking, ask] = useState<'reject' | 'wish' | null>(null);
  const { data } = repair;
  const sheet = data && { repair: data, loaded: repair, onClose: () => ask(null) };
  return (
    <Screen
      title="报修进展"
      onPullDown={repair.reload}
      aside={data && <Past repair={data} loaded={repair} />}
      dock={
        data?.moves.length ? (
          <Dock repair={data} loaded={repair} onReject={() => ask('reject')} onWish={() => ask('wish')} />
        ) : undefined
      }
    >
      <Resource of={repair} skeleton={<SkeletonList rows={6} />}>
        {(shown) => <Story repair={shown} />}
      </Resource>
      {sheet && asking === 'reject' && <Rejection {...sheet} />}
      {sheet && asking === 'wish' && <Wishes {...sheet} />}
    </Screen>
  );
}
