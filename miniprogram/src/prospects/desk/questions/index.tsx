/** The desk's prospect questions: what is due first, the answer beside it. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDuration, sayNearDay } from '@jiashu/shared/kernel/words';
import { isAnswerLate } from '@jiashu/shared/prospects/rules';
import type { DeskQuestion } from '@jiashu/shared/prospects/schema';
import { QUESTION_STATES, type QuestionState, questionStates } from '@jiashu/shared/prospects/vocabulary';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Link, Resource, SkeletonList } from '../../../ui';
import { Queue, QueueRow, Tabs, useChosen } from '../../../ui/desk';
import { useDeskQuestions } from '../../useQuestions';
import { Answering, AskedHead } from './Asked';

export default function ProspectQuestionsPage() {
  const { id } = useRouter().params;
  const [state, show] = useState<QuestionState>('waiting');
  const questions = useDeskQuestions(state);
  const { chosen, tapped, choose } = useChosen(questions.items, id);
  const question = questions.items.find((one) => one.id === chosen);
  const turn = (to: QuestionState) => {
    show(to);
    choose(null);
  };
  const answered = async () => {
    await questions.reload();
    choose(null);
  };
  return (
    <DeskScreen
      at="prospects"
      title="看房的人问的"
      open={tapped && question !== undefined}
      onBack={() => choose(null)}
      list={<Questions of={questions} state={state} chosen={chosen} onShow={turn} onChoose={choose} />}
      head={question && <AskedHead question={question} />}
    >
      {question ? (
        <Answering key={question.id} question={question} onAnswered={() => void answered()} />
      ) : (
        <Empty title="选一个问题">没买房的人也要一天之内答。答得好的公开，后来的人就不用再问。</Empty>
      )}
    </DeskScreen>
  );
}

interface QuestionsProps {
  of: ReturnType<typeof useDeskQuestions>;
  state: QuestionState;
  chosen: string | null;
  onShow: (state: QuestionState) => void;
  onChoose: (id: string) => void;
}

const TABS = questionStates.map((key) => ({ key, text: QUESTION_STATES[key] }));

function Questions({ of, state, chosen, onShow, onChoose }: QuestionsProps) {
  const nothing = (
    <Empty title={state === 'waiting' ? '都答完了' : '还没有答过'}>看房的人问了，会按到期先后排在这里。</Empty>
  );
  const tabs = <Tabs label="哪些问题" tabs={TABS} active={state} onChange={onShow} />;
  return (
    <Queue title={titleOf(state, of.items)} tabs={tabs}>
      <Resource
        of={of}
        skeleton={<SkeletonList rows={5} />}
        isEmpty={({ items }) => items.length === 0}
        empty={nothing}
      >
        {() => (
          <>
            {of.items.map((one) => (
              <QueueRow key={one.id} {...rowOf(one)} open={one.id === chosen} onTap={() => onChoose(one.id)} />
            ))}
            {of.more && <Link onTap={() => void of.more?.()}>再看一些</Link>}
          </>
        )}
      </Resource>
    </Queue>
  );
}

function titleOf(state: QuestionState, items: readonly DeskQuestion[]): string {
  if (state === 'answered') return '答过的';
  const late = items.filter((one) => isLate(one)).length;
  if (items.length === 0) return '没有人在等';
  return late > 0 ? `${items.length} 个在等，${late} 个超时` : `${items.length} 个在等回答`;
}

const isLate = ({ dueAt, answer }: DeskQuestion) =>
  isAnswerLate({ dueAt: new Date(dueAt), answeredAt: answer && new Date(answer.at) }, new Date());

function rowOf(question: DeskQuestion) {
  const { text, projectName, state, name, dueAt, answer } = question;
  const [now, due] = [new Date(), new Date(dueAt)];
  const left = Math.abs(due.getTime() - now.getTime());
  return {
    ...{ title: text, place: projectName, kind: '看房的人', state: QUESTION_STATES[state], who: name },
    ...(answer
      ? { due: sayNearDay(dayOf(new Date(answer.at)), dayOf(now)), dueFor: answer.by }
      : { due: sayDuration(left), dueFor: isLate(question) ? '超时' : '还剩', late: isLate(question) }),
  };
}
