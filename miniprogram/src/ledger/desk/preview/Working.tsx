/** How far the background is; the page may be left. */
import type { ImportView } from '@jiashu/shared/ledger/schema';
import { View } from '@tarojs/components';
import { aria } from '../../../ui';

export function Working({ view: { state, progress } }: { view: ImportView }) {
  const { done, of } = progress;
  const percent = of === 0 ? 0 : Math.min(100, Math.round((100 * done) / of));
  return (
    <View className="ledger-working">
      <View className="track" {...aria({ role: 'img', label: `完成了 ${percent}%` })}>
        <View className="track-fill" style={{ width: `${Math.max(2, percent)}%` }} />
      </View>
      <View className="small num gap-2">
        {percent}%{state === 'reading' ? `　${done} / ${of} 行` : ''}　
        {state === 'reading' ? '核对好了就能看' : '办完了会发消息给您'}
      </View>
    </View>
  );
}
