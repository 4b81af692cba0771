/** No, with the reason that goes to the person as it is written. */
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Button, Field, TextArea } from '../../../ui';
import { Block } from '../../../ui/desk';
import { homesApi } from '../../api';

interface Props {
  bindingId: string;
  title: string;
  placeholder: string;
  /** What the button says, and what is said once it is done. */
  action: string;
  done: string;
  onDecided: (answer: unknown, words: string) => void;
}

export function Refusal({ bindingId, title, placeholder, action, done, onDecided }: Props) {
  const { value, change, clear } = useDraft(`refusal ${bindingId}`, { reason: '' });
  const { busy, failure, submit } = useSubmit(homesApi.refuseBinding);
  const refuse = async () => {
    const refused = await submit({ bindingId, reason: value.reason });
    if (refused) clear();
    onDecided(refused, done);
  };
  return (
    <Block title={title}>
      <Field label="原因，会原样发给他" error={failure?.at('reason')}>
        <TextArea
          value={value.reason}
          onInput={(reason) => change({ reason })}
          placeholder={placeholder}
          maxLength={200}
        />
      </Field>
      <View className="right gap-3">
        <Button kind="line" slim busy={busy} disabled={value.reason.trim() === ''} onTap={() => void refuse()}>
          {action}
        </Button>
      </View>
    </Block>
  );
}
