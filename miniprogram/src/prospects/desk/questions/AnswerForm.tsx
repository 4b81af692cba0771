/** Writing the answer: for the asker alone, or for everybody without his name. It stays on the device until it is sent. */
import type { DeskQuestion } from '@jiashu/shared/prospects/schema';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Button, Field, Switch, TextArea, toast } from '../../../ui';
import { prospectsApi } from '../../api';

const EMPTY = { text: '', isPublic: true };
const SHORTEST = 2;

interface Props {
  question: DeskQuestion;
  onAnswered: () => void;
}

export function AnswerForm({ question: { id }, onAnswered }: Props) {
  const draft = useDraft(`answer ${id}`, EMPTY);
  const { busy, failure, submit } = useSubmit(prospectsApi.answer);
  const { text, isPublic } = draft.value;
  const send = async () => {
    if (!(await submit({ questionId: id, ...draft.value }))) return;
    draft.clear();
    toast('答复发出去了', 'check');
    onAnswered();
  };
  return (
    <View>
      <Field label="回答" hint="先说坏消息，有数写数。写下来就算数。" error={failure?.at('text')}>
        <TextArea
          value={text}
          onInput={(words) => draft.change({ text: words })}
          maxLength={1_000}
          placeholder="吵。窗开着夜里实测 57 分贝，关上 34 分贝；检测报告在公示页第 3 版。"
        />
      </Field>
      <View className="gap-4">
        <Switch
          on={isPublic}
          title="公开"
          note="放在项目页上，不写是谁问的"
          onChange={(next) => draft.change({ isPublic: next })}
        />
      </View>
      <View className="between gap-4">
        <View className="small">{isPublic ? '' : '只有问的人看得到'}</View>
        <Button slim busy={busy} disabled={text.trim().length < SHORTEST} onTap={() => void send()}>
          发出去
        </Button>
      </View>
    </View>
  );
}
