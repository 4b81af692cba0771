/** One of my questions: answered, or by when it will be. */
import { sayClimbed } from '@jiashu/shared/kernel/lateAnswers';
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { QuestionView } from '@jiashu/shared/prospects/schema';
import { View } from '@tarojs/components';

export function MyQuestion({ question: { text, answer, dueAt, isPublic } }: { question: QuestionView }) {
  const now = new Date();
  const due = new Date(dueAt);
  const late = sayClimbed(due, now);
  return (
    <View className="asked">
      <View className="strong">{text}</View>
      {answer ? (
        <>
          <View className="asked-answer">{answer.text}</View>
          <View className="small num">
            {answer.title} {answer.by}，{sayMoment(new Date(answer.at), now)}
            {isPublic ? '；大家也看得到，看不到是谁问的' : ''}
          </View>
        </>
      ) : (
        <View className={late ? 'small warn num' : 'small num'}>
          {late ? `说好 ${sayMoment(due, now)} 前答的，我们晚了，${late}` : `${sayMoment(due, now)} 前答`}
        </View>
      )}
    </View>
  );
}
