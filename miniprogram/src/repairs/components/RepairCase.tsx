/** One repair in a list of what is being done: its title, where it stands, what comes next and who. */
import type { RepairRow } from '@jiashu/shared/repairs/schema';
import { View } from '@tarojs/components';
import { Chip, ListRow } from '../../ui';
import { openRepair } from '../openRepair';
import { chipOf, sayNext } from '../words';

export function RepairCase({ repair, homeId }: { repair: RepairRow; homeId: string }) {
  const { id, title } = repair;
  const { text, tone } = chipOf(repair);
  return (
    <ListRow
      title={
        <View className="between">
          <View className="grow">{title}</View>
          <Chip tone={tone}>{text}</Chip>
        </View>
      }
      note={sayNext(repair, new Date())}
      label={`报修：${title}，${text}`}
      onTap={() => openRepair(id, homeId)}
    />
  );
}
