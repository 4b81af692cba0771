/** Two projects side by side: what differs before what is the same, without a score. */
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { Screen } from '../../../ui';
import { ShareButton } from '../../components/ShareButton';
import { Comparing } from './Comparing';
import { PickOther } from './PickOther';
import { VisitButton } from './VisitButton';
import '../../compare.css';

/** `a` is the project the reader comes from; without `b` he chooses the other one first. */
export default function ComparePage() {
  const { a = '', b } = useRouter().params;
  const [other, choose] = useState(b ?? null);
  const path = `/projects/pages/compare/index?a=${a}&b=${other ?? ''}`;
  useShareAppMessage(() => ({ title: '两个小区放在一起看', path }));
  return (
    <Screen title="放在一起看" dock={other && <Dock ids={[a, other]} path={path} />}>
      {other ? <Comparing ids={[a, other]} /> : <PickOther than={a} onChoose={choose} />}
    </Screen>
  );
}

const Dock = ({ ids, path }: { ids: readonly [string, string]; path: string }) => (
  <>
    <ShareButton path={path} />
    <VisitButton ids={ids} />
  </>
);
