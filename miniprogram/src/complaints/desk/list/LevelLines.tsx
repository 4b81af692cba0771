/** The facts that made the level, what a person decided, and when time alone raises it. */
import type { DeskComplaint } from '@jiashu/shared/complaints/schema';
import { Text, View } from '@tarojs/components';
import { sayDeskMoment } from '../../words';

export function LevelLines({ complaint: { reasons, rise, adjusted } }: { complaint: DeskComplaint }) {
  const now = new Date();
  return (
    <View className="complaint-lines">
      {reasons.map(({ levelName, text }) => (
        <View className="complaint-line" key={text}>
          <View className="strong complaint-key">{levelName}</View>
          <View>{text}</View>
        </View>
      ))}
      {rise && (
        <View className="complaint-line">
          <View className="strong warn complaint-key">将升</View>
          <View>
            {sayDeskMoment(new Date(rise.at), now)} 仍未解决，升为{rise.levelName}
          </View>
        </View>
      )}
      {adjusted && (
        <View className="small">
          <Text className="strong">{adjusted.by}</Text> {sayDeskMoment(new Date(adjusted.at), now)} 调过：
          {adjusted.reason}
        </View>
      )}
    </View>
  );
}
