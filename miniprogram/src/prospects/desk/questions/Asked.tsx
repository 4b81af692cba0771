/** One question whole: who asked when and by when he is promised an answer; the answer, or writing it. */
import { sayDuration, sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskQuestion } from '@jiashu/shared/prospects/schema';
import { View } from '@tarojs/components';
import { DetailHead, Said } from '../../../ui/desk';
import { AnswerForm } from './AnswerForm';

export function AskedHead({ question }: { question: DeskQuestion }) {
  const { projectName, text, name, askedAt } = question;
  return (
    <DetailHead
      above={`${projectName}　看房的人　${sayMoment(new Date(askedAt), new Date())} 问`}
      title={text}
      facts={[name, standingOf(question)]}
    />
  );
}

function standingOf({ answer, isPublic, dueAt }: DeskQuestion): string {
  if (answer) return isPublic ? '答过了，大家看得到' : '答过了，只有他看得到';
  const [now, due] = [new Date(), new Date(dueAt)];
  if (due > now) return `${sayMoment(due, now)} 前答`;
  return `说好 ${sayMoment(due, now)} 前答，晚了 ${sayDuration(now.getTime() - due.getTime())}`;
}

export function Answering({ question, onAnswered }: { question: DeskQuestion; onAnswered: () => void }) {
  const { answer } = question;
  if (!answer) return <AnswerForm question={question} onAnswered={onAnswered} />;
  return (
    <View>
      <Said who={`${answer.title} ${answer.by}`} when={sayMoment(new Date(answer.at), new Date())}>
        {answer.text}
      </Said>
    </View>
  );
}
