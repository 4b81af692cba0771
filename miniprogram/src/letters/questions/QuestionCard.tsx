/** One question under a letter: what was asked, what was answered and by whom, or by when the answer is promised. */
import { sayClimbed } from '@jiashu/shared/kernel/lateAnswers';
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayDay, sayMoment } from '@jiashu/shared/kernel/words';
import type { QuestionView } from '@jiashu/shared/letters/questions/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card, Chip, Link, Quote } from '../../ui';

export function QuestionCard({ question }: { question: QuestionView }) {
  const { text, mine, pinned, askedBy, askedAt, answer, declined } = question;
  return (
    <Card>
      <View className="row top">
        {pinned ? <Chip tone="seal">置顶</Chip> : mine && <Chip tone="calm">您问的</Chip>}
        <View className="grow">
          <View className="strong">{text}</View>
          {answer && <View className="question-answer">{answer.text}</View>}
          {!answer && declined && <Quote>这里没有回答：{declined}</Quote>}
          {!answer && !declined && <Promised question={question} />}
          <View className="tiny gap-2 num">
            {answer
              ? `${answer.by} ${sayDay(dayOf(new Date(answer.at)))}回答 · ${mine ? '您' : askedBy}问的`
              : `${sayMoment(new Date(askedAt), new Date())} 问的`}
          </View>
          {answer && answer.earlier.length > 0 && <Earlier earlier={answer.earlier} />}
        </View>
      </View>
    </Card>
  );
}

function Promised({ question: { dueAt } }: { question: QuestionView }) {
  const now = new Date();
  const due = new Date(dueAt);
  const late = sayClimbed(due, now);
  if (!late) return <View className="small gap-2 num">{sayMoment(due, now)} 前答您</View>;
  return (
    <View className="small warn gap-2 num">
      说好 {sayMoment(due, now)} 前答您，我们晚了，{late}
    </View>
  );
}

/** An answer that was changed says so, and what it said before. */
function Earlier({ earlier }: { earlier: NonNullable<QuestionView['answer']>['earlier'] }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="gap-2">
      <Link onTap={() => setOpen(!open)}>
        回答改过 {earlier.length} 次，{open ? '收起' : '看原来的'}
      </Link>
      {open &&
        earlier.map(({ text, at }) => (
          <Quote key={at}>
            <View>{text}</View>
            <View className="tiny num">
              {sayDay(dayOf(new Date(at)))} {timeOf(new Date(at))} 的回答
            </View>
          </Quote>
        ))}
    </View>
  );
}
