/** Why it is handled as it is: in a sentence, and fact by fact on request. */
import type { ComplaintView } from '@jiashu/shared/complaints/schema';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Link, Sheet } from '../../../ui';
import { Reasons } from '../../components/Reasons';
import { watcherOf } from '../../words';

export function LevelNote({ complaint: { level, levelName, reasons, adjusted } }: { complaint: ComplaintView }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="complaint-level">
      <View>
        {reasons[0]?.text}，{adjusted ? '后来人工调过，' : level < 4 ? '所以' : ''}按
        <Text className="strong">{levelName}</Text>办：
        {watcherOf(level)}盯着办完。
      </View>
      <Link go onTap={() => setOpen(true)}>
        级别怎么定的
      </Link>
      <Sheet open={open} title={`为什么是${levelName}`} onClose={() => setOpen(false)}>
        <Reasons reasons={reasons} />
        {adjusted && <View className="gap-4">人工调整过，理由是：{adjusted}</View>}
        <View className="small gap-4">
          级别由事实定，最重的一条算数；事实变了就重算，拖久了会自己升。只有客户关系中心能调低，还得写明理由。
        </View>
      </Sheet>
    </View>
  );
}
