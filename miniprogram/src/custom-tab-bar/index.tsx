/** WeChat asks for this component when the tab bar is our own; ours is drawn by `ui/Screen`, the same on both faces. */
import { View } from '@tarojs/components';

export default function CustomTabBar() {
  return <View />;
}
