/** Gives an order to an engineer: who has how much in hand. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, OptionCard, Resource, SkeletonList, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { repairsApi } from '../../api';
import { useEngineers, useMove } from '../../useRepairs';
import type { MoveProps } from './Next';

export function Assignment({ repair: { id: repairId }, loaded, onMoved }: MoveProps) {
  const engineers = useEngineers(repairId);
  const [engineerId, choose] = useState<string | null>(null);
  const assigning = useMove(repairsApi.assign, loaded);
  const assign = async () => {
    if (engineerId && (await assigning.run({ repairId, engineerId }))) toast('派出去了，业主和工程师都收到了', 'check');
    onMoved();
  };
  return (
    <Block title="派给谁">
      <Resource
        of={engineers}
        skeleton={<SkeletonList rows={2} />}
        isEmpty={(data) => data.engineers.length === 0}
        empty={<View className="small">这个项目还没有房修工程师。</View>}
      >
        {(data) => (
          <View className="stack repair-days">
            {data.engineers.map(({ id, name, open }) => (
              <OptionCard
                key={id}
                title={name}
                note={open === 0 ? '手上没有单' : `手上 ${open} 单`}
                chosen={id === engineerId}
                onTap={() => choose(id)}
              />
            ))}
          </View>
        )}
      </Resource>
      <View className="right gap-3">
        <Button slim busy={assigning.busy} disabled={!engineerId} onTap={() => void assign()}>
          派给他
        </Button>
      </View>
    </Block>
  );
}
