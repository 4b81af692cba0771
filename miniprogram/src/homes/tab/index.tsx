import { View } from '@tarojs/components';

export default function Tab() {
  return <View>homes</View>;
}
