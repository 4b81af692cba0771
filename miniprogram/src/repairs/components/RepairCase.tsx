/** One repair in a list of what is being done: its title, where it stands, what comes next and who. */
import type { RepairRow } from '@jiashu/shared/repairs/schema';
import { REPAIR_STATES } from '@jiashu/shared/repairs/vocabulary';
import { View } from '@tarojs/components';
import { Chip, ListRow } from '../../ui';
import { openRepair } from '../openRepair';
import { sayNext, toneOf } from '../words';

export function RepairCase({ repair, homeId }: { repair: RepairRow; homeId: string }) {
  const { id, title, state } = repair;
  return (
    <ListRow
      title={
        <View className="between">
          <View className="grow">{title}</View>
          <Chip tone={toneOf[state]}>{REPAIR_STATES[state]}</Chip>
        </View>
      }
      note={sayNext(repair, new Date())}
      label={`报修：${title}，${REPAIR_STATES[state]}`}
      onTap={() => openRepair(id, homeId)}
    />
  );
}
