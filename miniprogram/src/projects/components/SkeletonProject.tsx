/** The shape of a project's page while it is on its way. */
import { View } from '@tarojs/components';
import { aria, SkeletonLines, SkeletonList } from '../../ui';

export const SkeletonProject = () => (
  <View {...aria({ role: 'status', label: '正在加载', busy: true })}>
    <SkeletonLines lines={1} />
    <View className="row gap-6 skeleton-towers">
      {[132, 168, 168, 144, 96].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no names
        <View key={index} className="bone grow" style={{ height: `${height}px` }} />
      ))}
    </View>
    <View className="gap-6">
      <SkeletonList rows={4} card />
    </View>
  </View>
);
