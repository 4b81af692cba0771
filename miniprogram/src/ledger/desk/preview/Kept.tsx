/** Homes an undo left as they are now. */
import type { ImportView } from '@jiashu/shared/ledger/schema';
import { View } from '@tarojs/components';
import { Notice } from '../../../ui';

export function Kept({ kept }: { kept: ImportView['kept'] }) {
  if (kept.count === 0) return null;
  const more = kept.count > kept.labels.length ? `等 ${kept.count} 套` : '';
  return (
    <Notice tone="warn" edge title="这几套后来有人改过，没有动">
      <View className="num">
        {kept.labels.join('、')}
        {more}
      </View>
    </Notice>
  );
}
