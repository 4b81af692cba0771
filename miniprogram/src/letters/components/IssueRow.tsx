/** One issue in the list: its postmark, its title, who wrote it; cinnabar while it is unread. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay, sayMonth } from '@jiashu/shared/kernel/words';
import type { LetterRow } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import { Tap } from '../../ui';
import { openLetter } from '../openLetter';

export function IssueRow({ letter, homeId }: { letter: LetterRow; homeId: string }) {
  const { id, title, issue, month, publishedAt, readAt, author, minutes, withdrawn } = letter;
  const unread = readAt === null && !withdrawn;
  const state = withdrawn ? '已撤下' : unread ? '还没读' : '';
  return (
    <Tap
      className="issue"
      role="link"
      label={`${sayMonth(month)}，第 ${issue} 封，${title}${state && `，${state}`}`}
      onTap={() => openLetter(id, homeId)}
    >
      <View className={unread ? 'issue-mark issue-unread' : 'issue-mark'}>
        <View className="issue-month">{sayMonth(month)}</View>
        <View className="issue-number num">第 {issue} 封</View>
      </View>
      <View className="grow">
        <View className={unread ? 'serif issue-title' : 'issue-title'}>{title}</View>
        <View className="meta gap-1 num">
          <View>
            {author.name} · {sayDay(dayOf(new Date(publishedAt)))}
          </View>
          <View>{minutes} 分钟</View>
          {state && <View className={withdrawn ? 'warn' : 'seal'}>{state}</View>}
        </View>
      </View>
    </Tap>
  );
}
