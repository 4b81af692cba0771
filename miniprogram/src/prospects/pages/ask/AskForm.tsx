/** The question itself; what is typed stays on the device until it is sent. */
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Button, Field, TextArea, toast } from '../../../ui';
import { prospectsApi } from '../../api';

const EMPTY = { text: '' };

export function AskForm({ projectId, onAsked }: { projectId: string; onAsked: () => void }) {
  const draft = useDraft(`question ${projectId}`, EMPTY);
  const { busy, failure, submit } = useSubmit(prospectsApi.ask);
  const { text } = draft.value;
  const send = async () => {
    if (!(await submit({ projectId, text }))) return;
    draft.clear();
    toast('问出去了，一天之内有人答');
    onAsked();
  };
  return (
    <View>
      <Field label="您的问题" error={failure?.at('text')}>
        <TextArea
          value={text}
          onInput={(words) => draft.change({ text: words })}
          maxLength={300}
          placeholder="高架夜里吵不吵？车位怎么分？"
        />
      </Field>
      <View className="gap-4">
        <Button busy={busy} disabled={text.trim().length < 4} onTap={() => void send()}>
          问出去
        </Button>
      </View>
    </View>
  );
}
