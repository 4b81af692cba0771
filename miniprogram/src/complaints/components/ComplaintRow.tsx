/** A complaint in a list of its owner: what it is about, how it stands, our last words. */
import type { ComplaintRow as Row } from '@jiashu/shared/complaints/schema';
import { View } from '@tarojs/components';
import { Chip, ListRow } from '../../ui';
import { openComplaint } from '../openComplaint';
import { chipOf, newsOf } from '../words';

export function ComplaintRow({ complaint }: { complaint: Row }) {
  const { text, tone } = chipOf(complaint.state);
  return (
    <ListRow
      title={
        <View className="between">
          <View className="grow">{complaint.title}</View>
          <Chip tone={tone}>{text}</Chip>
        </View>
      }
      note={newsOf(complaint)}
      label={`投诉：${complaint.title}，${text}`}
      onTap={() => openComplaint(complaint.id, complaint.homeId)}
    />
  );
}
