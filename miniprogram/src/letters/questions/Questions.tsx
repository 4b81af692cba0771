/** What owners asked under a letter: good answers for everybody, and one's own. */
import { View } from '@tarojs/components';
import type { Loaded } from '../../api';
import { Resource, Section, SkeletonList } from '../../ui';
import { QuestionCard } from './QuestionCard';
import type { Questions as All } from './useQuestions';

interface Props {
  questions: Loaded<All>;
  /** Whether the reader can ask: the empty words say how. */
  canAsk: boolean;
}

export function Questions({ questions, canAsk }: Props) {
  const { pinned = [], mine = [] } = questions.data ?? {};
  const own = mine.filter(({ pinned: shown }) => !shown);
  const count = pinned.length + own.length;
  return (
    <View className="no-print">
      <Section title="业主们问" note={count > 0 ? `${count} 问` : undefined}>
        <Resource
          of={questions}
          skeleton={<SkeletonList rows={2} />}
          isEmpty={() => count === 0}
          empty={
            <View className="small">
              {canAsk ? '还没有人问。您问的 24 小时内有回答；答得好的置顶，不带名字。' : '还没有置顶的问答。'}
            </View>
          }
        >
          {() => (
            <View className="stack">
              {[...own, ...pinned].map((question) => (
                <QuestionCard key={question.id} question={question} />
              ))}
            </View>
          )}
        </Resource>
      </Section>
    </View>
  );
}
