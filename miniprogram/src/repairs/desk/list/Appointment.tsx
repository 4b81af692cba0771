/** Says when the engineer can come: the times the owner wished for are starred and agreed at once. */
import { isSameVisit, sayVisit } from '@jiashu/shared/repairs/rules';
import type { Visit } from '@jiashu/shared/repairs/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Link, Notice, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { repairsApi } from '../../api';
import { VisitPicker } from '../../components/VisitPicker';
import { useMove } from '../../useRepairs';
import type { MoveProps } from './Next';

export function Appointment({ repair, loaded, onMoved }: MoveProps) {
  const { id: repairId, version, wishes, proposal, visit } = repair;
  const settled = proposal ?? visit;
  const [changing, change] = useState(false);
  const [[chosen], choose] = useState<Visit[]>([]);
  const proposing = useMove(repairsApi.propose, loaded);
  const isWished = chosen !== undefined && wishes.some((wish) => isSameVisit(wish, chosen));
  const propose = async () => {
    if (!chosen) return;
    const done = await proposing.run({ repairId, version, ...chosen });
    if (done) toast(isWished ? '约定了，业主已收到' : '发给业主了，等他点头', 'check');
    if (done) change(false);
    onMoved();
  };
  if (settled && !changing)
    return (
      <Block title="上门时间">
        <Notice tone={proposal ? 'warn' : 'good'} edge title={proposal ? '等业主点头' : '约定了'}>
          {sayVisit(settled)}
        </Notice>
        <Link onTap={() => change(true)}>换个时间</Link>
      </Block>
    );
  return (
    <Block title="约上门时间">
      {wishes.length > 0 && <View className="small">★ 是业主选过的，选它当即约定。</View>}
      <View className="gap-2">
        <VisitPicker one value={chosen ? [chosen] : []} wished={wishes} onChange={choose} />
      </View>
      <View className="right gap-3">
        <Button slim busy={proposing.busy} disabled={!chosen} onTap={() => void propose()}>
          {isWished ? '就约这个时间' : '发给业主，等他点头'}
        </Button>
      </View>
    </Block>
  );
}
