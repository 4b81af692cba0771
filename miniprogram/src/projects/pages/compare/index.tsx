/** Two projects side by side: what differs before what is the same, without a score. */
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { Screen } from '../../../ui';
import { ShareButton } from '../../components/ShareButton';
import { Comparing } from './Comparing';
import { PickOther } from './PickOther';
import '../../compare.css';

/** `a` is the project the reader comes from; without `b` he chooses the other one first. */
export default function ComparePage() {
  const { a = '', b } = useRouter().params;
  const [other, choose] = useState(b ?? null);
  const path = `/projects/pages/compare/index?a=${a}&b=${other ?? ''}`;
  useShareAppMessage(() => ({ title: '两个小区放在一起看', path }));
  return (
    <Screen title="放在一起看" dock={other && <ShareButton path={path} />}>
      {other ? <Comparing ids={[a, other]} /> : <PickOther than={a} onChoose={choose} />}
    </Screen>
  );
}
