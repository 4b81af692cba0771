/** What the answers make of it, said while filing: which level, who watches, by when. The server decides by the same rules. */
import { reasonsFor } from '@jiashu/shared/complaints/levels';
import { complaintPolicy } from '@jiashu/shared/complaints/policy';
import type { OwnerFacts } from '@jiashu/shared/complaints/schema';
import { View } from '@tarojs/components';
import { Notice } from '../../../ui';
import { watcherOf } from '../../words';

/** What only staff can find out, as long as they haven't. */
const UNKNOWN_YET = { difficult: false, complainants: 1, delayIsOurs: true };

export function LevelAnswer({ facts }: { facts: OwnerFacts }) {
  const now = new Date();
  const reasons = reasonsFor({ ...facts, ...UNKNOWN_YET }, { since: now, until: now, heldMs: 0 }, complaintPolicy);
  const { level } = reasons[0]!;
  const why = reasons.filter((reason) => reason.level === level).map(({ text }) => text);
  return (
    <Notice tone="calm" title={`按${complaintPolicy.levelNames[level]}办`}>
      <View className="h3 serif complaint-answer">
        {watcherOf(level)}盯着办，{complaintPolicy.closingDays[level]} 天内办完
      </View>
      <View className="small plain gap-2">
        {level < 4 && `因为：${why.join('；')}。`}
        {complaintPolicy.hours.response} 小时内联系您，
        {facts.urgent
          ? `${complaintPolicy.hours.onSite} 小时内到现场`
          : `${complaintPolicy.hours.firstAnswer} 小时内给第一个说法`}
        。拖久了，级别自己会升。
      </View>
    </Notice>
  );
}
