/** The queue of questions: waiting ones due first, those answered and declined newest first. */
import type { DeskQuestionRow } from '@jiashu/shared/letters/questions/schema';
import { QUESTION_STATES, type QuestionState, questionStates } from '@jiashu/shared/letters/questions/vocabulary';
import type { Pages } from '../../../api';
import { Empty, Link, Resource, SkeletonList } from '../../../ui';
import { Queue, QueueRow, Tabs } from '../../../ui/desk';
import { questionQueueWords } from '../../questions/queueWords';

interface Props {
  questions: Pages<DeskQuestionRow>;
  count: { waiting: number; late: number } | undefined;
  state: QuestionState;
  chosen: string | null;
  onState: (state: QuestionState) => void;
  onChoose: (id: string) => void;
}

export function QuestionQueue({ questions, count, state, chosen, onState, onChoose }: Props) {
  const now = new Date();
  const tabs = questionStates.map((key) => ({
    key,
    text: QUESTION_STATES[key],
    ...(key === 'waiting' && count ? { count: count.waiting } : {}),
  }));
  return (
    <Queue title={titleOf(count)} tabs={<Tabs label="看哪些" tabs={tabs} active={state} onChange={onState} />}>
      <Resource
        of={questions}
        skeleton={<SkeletonList rows={5} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing state={state} />}
      >
        {() =>
          questions.items.map((row) => (
            <QueueRow
              key={row.id}
              {...questionQueueWords(row, now)}
              open={row.id === chosen}
              onTap={() => onChoose(row.id)}
            />
          ))
        }
      </Resource>
      {questions.more && <Link onTap={() => void questions.more?.()}>更多</Link>}
    </Queue>
  );
}

function titleOf(count: Props['count']): string {
  if (!count) return '业主提问';
  if (count.late > 0) return `${count.late} 个已经过了 24 小时`;
  return count.waiting > 0 ? `${count.waiting} 个等着回答` : '都答完了';
}

const Nothing = ({ state }: { state: QuestionState }) =>
  state === 'waiting' ? (
    <Empty title="都答完了">业主在家书下面提问，会排在这里，最早的在最前。</Empty>
  ) : (
    <Empty title="这里还没有">{state === 'answered' ? '答过的' : '说明不答的'}都留在这里，随时可以再改。</Empty>
  );
