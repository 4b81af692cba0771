/** The desk's questions from under the letters: what is due first at the left, the answer being written at the right. */
import type { QuestionState } from '@jiashu/shared/letters/questions/vocabulary';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonLetter } from '../../../ui';
import { isWide, useKeys } from '../../../ui/desk';
import { useDeskQuestion, useDeskQuestions, useQuestionCount } from '../../questions/useDeskQuestions';
import { Answering } from './Answering';
import { Head } from './Head';
import { QuestionQueue } from './QuestionQueue';
import '../../letters.css';

export default function DeskQuestionsPage() {
  const { id } = useRouter().params;
  const [state, setState] = useState<QuestionState>('waiting');
  const questions = useDeskQuestions(state);
  const count = useQuestionCount();
  const [tapped, choose] = useState<string | null>(id ?? null);
  const chosen = tapped ?? (isWide() ? (questions.items[0]?.id ?? null) : null);
  const question = useDeskQuestion(chosen);
  useSteps(questions.items, chosen, choose);
  const done = () => {
    void questions.reload();
    void count.reload();
  };
  return (
    <DeskScreen
      at="questions"
      title="业主提问"
      open={tapped !== null}
      onBack={() => choose(null)}
      list={<QuestionQueue {...{ questions, state, chosen }} count={count.data} onState={setState} onChoose={choose} />}
      head={question.data && chosen ? <Head question={question.data} loaded={question} onDone={done} /> : undefined}
    >
      {chosen ? (
        <Resource of={question} skeleton={<SkeletonLetter />}>
          {(data) => <Answering key={data.id} question={data} loaded={question} onDone={done} />}
        </Resource>
      ) : (
        <Empty title="选一个来答">最早问的排在最前。业主等的是一句准话：是什么，为什么，什么时候。</Empty>
      )}
    </DeskScreen>
  );
}

/** `j` and `k` go down and up the queue. */
function useSteps(rows: readonly { id: string }[], chosen: string | null, choose: (id: string) => void): void {
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === chosen);
    const next = rows[at < 0 ? 0 : at + by];
    if (next) choose(next.id);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
}
