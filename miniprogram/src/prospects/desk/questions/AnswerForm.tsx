/** The question whole, and its answer: public or for the asker alone. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskQuestion } from '@jiashu/shared/prospects/schema';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Button, Field, Switch, TextArea, toast } from '../../../ui';
import { DetailHead, Said } from '../../../ui/desk';
import { prospectsApi } from '../../api';

const EMPTY = { text: '', isPublic: true };

export function AnswerForm({ question, onAnswered }: { question: DeskQuestion; onAnswered: () => void }) {
  const { id, text, name, projectName, askedAt, dueAt, answer } = question;
  const draft = useDraft(`answer ${id}`, EMPTY);
  const { busy, failure, submit } = useSubmit(prospectsApi.answer);
  const now = new Date();
  const send = async () => {
    if (!(await submit({ questionId: id, ...draft.value }))) return;
    draft.clear();
    toast('答复发出去了');
    onAnswered();
  };
  return (
    <View>
      <DetailHead above={`${projectName}，看房的人`} title={text} facts={[`${sayMoment(new Date(dueAt), now)} 前答`]} />
      <Said who={name} when={sayMoment(new Date(askedAt), now)}>
        {text}
      </Said>
      {answer ? (
        <Said who={`${answer.title} ${answer.by}`} when={sayMoment(new Date(answer.at), now)}>
          {answer.text}
        </Said>
      ) : (
        <View className="gap-4">
          <Field label="回答" hint="先说坏消息，有数写数。写下来就算数。" error={failure?.at('text')}>
            <TextArea value={draft.value.text} onInput={(words) => draft.change({ text: words })} maxLength={1000} />
          </Field>
          <Switch
            on={draft.value.isPublic}
            title="公开"
            note="放在项目页上，不写是谁问的"
            onChange={(isPublic) => draft.change({ isPublic })}
          />
          <View className="gap-4">
            <Button slim busy={busy} disabled={draft.value.text.trim().length < 2} onTap={() => void send()}>
              发出去
            </Button>
          </View>
        </View>
      )}
    </View>
  );
}
