/** Writes an answer, a better one, or the reason why there is none. */
import type { DeskQuestion } from '@jiashu/shared/letters/questions/schema';
import { View } from '@tarojs/components';
import { type Loaded, useDraft, useSubmit } from '../../../api';
import { Button, Field, TextArea, toast } from '../../../ui';
import { questionsApi } from '../../questions/useQuestions';

interface Props {
  mode: 'answer' | 'decline';
  question: DeskQuestion;
  loaded: Loaded<DeskQuestion>;
  onDone: () => void;
}

const WORDS = {
  answer: {
    label: '写给业主',
    placeholder: '不会。混凝土养护少一天都不行，追回的时间来自外墙和室内同时开工。',
    hint: '先说是不是，再说为什么、到哪天。业主马上收到；以后改了，他看得到改过。',
    most: 1_000,
  },
  decline: {
    label: '告诉业主的原因',
    placeholder: '合同里的事要看您的合同，请打客户关系中心，电话在项目页。',
    hint: '只有提问的业主看得到。告诉他该问谁。',
    most: 200,
  },
} as const;

/** What is being written, and sending it. */
function useWriting({ mode, question: { id: questionId, answer }, loaded, onDone }: Props) {
  const draft = useDraft(`${mode} ${questionId}`, { text: mode === 'answer' ? (answer?.text ?? '') : '' });
  const answering = useSubmit(questionsApi.answer);
  const declining = useSubmit(questionsApi.decline);
  const text = draft.value.text.trim();
  const send = async () => {
    const sent =
      mode === 'answer'
        ? await answering.submit({ questionId, text })
        : await declining.submit({ questionId, reason: text });
    if (!sent) return void loaded.reload();
    draft.clear();
    loaded.replace(sent);
    toast(mode === 'answer' ? '业主收到了' : '原因告诉业主了', 'check');
    onDone();
  };
  const failure = answering.failure ?? declining.failure;
  return { draft, text, send, busy: answering.busy || declining.busy, failure };
}

export function Writing(props: Props) {
  const { mode, question } = props;
  const { answer } = question;
  const { draft, text, send, busy, failure } = useWriting(props);
  const { label, placeholder, hint, most } = WORDS[mode];
  return (
    <Field label={label} hint={hint} error={failure?.at('text') ?? failure?.at('reason')}>
      <TextArea
        value={draft.value.text}
        maxLength={most}
        placeholder={placeholder}
        onInput={(next) => draft.change({ text: next })}
      />
      <View className="between gap-3">
        <View />
        <Button slim busy={busy} disabled={text.length < 2 || text === answer?.text} onTap={() => void send()}>
          {mode === 'decline' ? '说明原因' : answer ? '改好了，告诉业主' : '回答'}
        </Button>
      </View>
    </Field>
  );
}
