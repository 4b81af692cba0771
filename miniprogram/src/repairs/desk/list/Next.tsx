/** The moves this person can make now, the likeliest first; nothing where it is not his turn. */
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { View } from '@tarojs/components';
import type { Loaded } from '../../../api';
import { Button, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { repairsApi } from '../../api';
import { useMove } from '../../useRepairs';
import { Appointment } from './Appointment';
import { Assignment } from './Assignment';
import { Completion } from './Completion';
import { Voiding } from './Voiding';

export interface MoveProps {
  repair: RepairView;
  loaded: Loaded<RepairView>;
  onMoved: () => void;
}

export function Next(props: MoveProps) {
  const { moves } = props.repair;
  return (
    <View className="no-print">
      {moves.includes('take') && <Take {...props} />}
      {moves.includes('assign') && <Assignment {...props} />}
      {moves.includes('propose') && <Appointment {...props} />}
      {moves.includes('start') && <Start {...props} />}
      {moves.includes('finish') && <Completion {...props} />}
      {moves.includes('void') && <Voiding {...props} />}
    </View>
  );
}

function Take({ repair: { id: repairId }, loaded, onMoved }: MoveProps) {
  const taking = useMove(repairsApi.take, loaded);
  const take = async () => {
    if (await taking.run({ repairId })) toast('抢到了，从头跟到底', 'check');
    onMoved();
  };
  return (
    <Block title="谁来修">
      <View className="between wrap">
        <View className="small">一张单只有一个人抢得到，抢到后从头跟到底。</View>
        <Button slim busy={taking.busy} onTap={() => void take()}>
          抢单
        </Button>
      </View>
    </Block>
  );
}

function Start({ repair: { id: repairId, version, visit, moves }, loaded, onMoved }: MoveProps) {
  const starting = useMove(repairsApi.start, loaded);
  const start = async () => {
    if (await starting.run({ repairId, version })) toast('业主已收到：您到了', 'check');
    onMoved();
  };
  return (
    <Block title="到场">
      <View className="between wrap">
        <View className="small">亮工牌，铺地膜、罩家具，再动手。</View>
        <Button
          slim
          kind={visit || !moves.includes('propose') ? 'seal' : 'line'}
          busy={starting.busy}
          onTap={() => void start()}
        >
          到了，开工
        </Button>
      </View>
    </Block>
  );
}
