/** The desk's questions from under the letters: what is due first at the left, the answer being written at the right. */
import type { QuestionState } from '@jiashu/shared/letters/questions/vocabulary';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonLetter } from '../../../ui';
import { useChosen } from '../../../ui/desk';
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
  const { chosen, tapped, choose } = useChosen(questions.items, id);
  const question = useDeskQuestion(chosen);
  const turn = (to: QuestionState) => {
    setState(to);
    choose(null);
  };
  const done = () => {
    void questions.reload();
    void count.reload();
  };
  return (
    <DeskScreen
      at="questions"
      title="业主提问"
      open={tapped}
      onBack={() => choose(null)}
      list={<QuestionQueue {...{ questions, state, chosen }} count={count.data} onState={turn} onChoose={choose} />}
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
