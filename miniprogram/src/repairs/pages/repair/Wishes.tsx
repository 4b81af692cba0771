/** Names other times at which somebody is at home. */
import { isVisitOpen } from '@jiashu/shared/repairs/rules';
import type { RepairView, Visit } from '@jiashu/shared/repairs/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Loaded } from '../../../api';
import { Button, Sheet, toast } from '../../../ui';
import { repairsApi } from '../../api';
import { VisitPicker } from '../../components/VisitPicker';
import { useMove } from '../../useRepairs';

interface Props {
  repair: RepairView;
  loaded: Loaded<RepairView>;
  onClose: () => void;
}

export function Wishes({ repair: { id: repairId, version, visit, wishes, engineer }, loaded, onClose }: Props) {
  const [chosen, choose] = useState<Visit[]>(() => wishes.filter((wish) => isVisitOpen(wish, new Date())));
  const wishing = useMove(repairsApi.wish, loaded);
  const send = async () => {
    if (!(await wishing.run({ repairId, version, wishes: chosen }))) return;
    onClose();
    toast(engineer ? `${engineer}收到了，他会按您的时间再约` : '记下了，谁接单都按这个时间约', 'check');
  };
  return (
    <Sheet
      open
      title="您什么时候在家？"
      onClose={onClose}
      foot={
        <Button busy={wishing.busy} disabled={chosen.length === 0} onTap={() => void send()}>
          就这些时段
        </Button>
      }
    >
      <View className="small">{visit ? '原来约好的时间就不算了。可以多选，好约一些。' : '可以多选，好约一些。'}</View>
      <View className="gap-4">
        <VisitPicker value={chosen} onChange={choose} />
      </View>
    </Sheet>
  );
}
