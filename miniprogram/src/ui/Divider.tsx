/** A hairline. */
import { View } from '@tarojs/components';

export function Divider() {
  return <View className="divider" />;
}
