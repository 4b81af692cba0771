/** Whether it is in warranty, until when and who pays: said while filing and kept on the repair. */
import type { Cover } from '@jiashu/shared/repairs/vocabulary';
import { sayWarranty, type Warranty } from '@jiashu/shared/repairs/warranty';
import { View } from '@tarojs/components';
import { Notice } from '../../ui';

const TONES: Readonly<Record<Cover, 'good' | 'warn' | 'plain'>> = {
  inside: 'good',
  beforeHandover: 'good',
  common: 'good',
  over: 'warn',
  unsure: 'plain',
};

export function WarrantyAnswer({ warranty }: { warranty: Warranty }) {
  const { mark, title, note } = sayWarranty(warranty);
  const tone = TONES[warranty.cover];
  return (
    <Notice tone={tone} title={tone === 'good' ? `✓ ${mark}` : mark}>
      <View className="h3 serif repair-answer repair-title">{title}</View>
      <View className="small plain gap-2">{note}</View>
    </Notice>
  );
}
