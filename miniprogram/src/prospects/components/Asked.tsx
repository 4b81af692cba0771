/** On a project's page: what others asked and were told, and the way to ask. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import type { PublicQuestion } from '@jiashu/shared/prospects/schema';
import { View } from '@tarojs/components';
import { open } from '../../platform/navigate';
import { Link } from '../../ui';
import { usePublicQuestions } from '../useQuestions';

const FIRST = 3;

export function Asked({ projectId }: { projectId: string }) {
  const { items } = usePublicQuestions(projectId);
  return (
    <View>
      {items.slice(0, FIRST).map((question) => (
        <AskedLine key={question.id} question={question} />
      ))}
      {items.length === 0 && <View className="small">还没有人问过。问了，一天之内有人答；答得好的会放在这里。</View>}
      <View className="gap-3">
        <Link tone="strong" go onTap={() => open('prospects/pages/ask', { id: projectId })}>
          {items.length > FIRST ? `问一个问题，看大家问的` : '问一个问题'}
        </Link>
      </View>
    </View>
  );
}

export function AskedLine({ question: { text, answer } }: { question: PublicQuestion }) {
  return (
    <View className="asked">
      <View className="strong">{text}</View>
      <View className="asked-answer">{answer.text}</View>
      <View className="small num">
        {answer.title} {answer.by}，{sayNear(dayOf(new Date(answer.at)), dayOf(new Date()))}
      </View>
    </View>
  );
}
