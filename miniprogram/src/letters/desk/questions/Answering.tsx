/** The answer as it stands and the one being written; or why there is none. Drafts stay until they are sent. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskQuestion } from '@jiashu/shared/letters/questions/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Loaded } from '../../../api';
import { Thread, ThreadItem } from '../../../ui';
import { Block, Said, Tabs } from '../../../ui/desk';
import { Writing } from './Writing';

interface Props {
  question: DeskQuestion;
  loaded: Loaded<DeskQuestion>;
  onDone: () => void;
}

type Mode = 'answer' | 'decline';

export function Answering({ question, loaded, onDone }: Props) {
  const { answer, declined, may, history } = question;
  const now = new Date();
  const [asked, setMode] = useState<Mode>('answer');
  const mode: Mode = may.includes(asked) ? asked : 'answer';
  const tabs = [
    { key: 'answer' as const, text: answer ? '改回答' : '回答' },
    ...(may.includes('decline') ? [{ key: 'decline' as const, text: '说明为什么不答' }] : []),
  ];
  return (
    <View className="question-desk">
      {answer && (
        <Said who={answer.by} when={sayMoment(new Date(answer.at), now)} inside>
          {answer.text}
        </Said>
      )}
      {declined && <View className="small gap-3">没有回答，告诉业主的原因：{declined}</View>}
      {may.includes('answer') && (
        <View className="gap-4 no-print">
          <Tabs label="写什么" tabs={tabs} active={mode} onChange={setMode} />
          <Writing key={mode} mode={mode} question={question} loaded={loaded} onDone={onDone} />
        </View>
      )}
      <Block title="经过">
        <Thread>
          {history.map(({ at, who, what }) => (
            <ThreadItem key={`${at} ${what}`} when={sayMoment(new Date(at), now)} title={what} who={who} />
          ))}
        </Thread>
      </Block>
    </View>
  );
}
