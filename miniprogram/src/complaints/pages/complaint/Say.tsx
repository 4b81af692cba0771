/** Words of the owner on a sheet, kept as a draft until they are sent: why not, why again, why no longer. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useDraft } from '../../../api';
import { Button, Field, Sheet, TextArea } from '../../../ui';

interface Props {
  /** The draft's name: which complaint, which words. */
  name: string;
  title: string;
  /** What follows from sending it. */
  children: ReactNode;
  label: string;
  placeholder: string;
  button: string;
  /** Can be sent without a word. */
  optional?: boolean;
  /** The dangerous side: not the filled button. */
  quiet?: boolean;
  busy: boolean;
  error: string | undefined;
  /** Says whether it was done. */
  onSend: (words: string) => Promise<boolean>;
  onClose: () => void;
}

const EMPTY = { words: '' };
const MOST = 500;

export function Say(props: Props) {
  const { value, change, clear } = useDraft(props.name, EMPTY);
  const words = value.words.trim();
  const send = async () => {
    if (!(await props.onSend(words))) return;
    clear();
    props.onClose();
  };
  const foot = (
    <Button
      kind={props.quiet ? 'line' : 'seal'}
      busy={props.busy}
      disabled={!props.optional && words === ''}
      onTap={() => void send()}
    >
      {props.button}
    </Button>
  );
  return (
    <Sheet open title={props.title} onClose={props.onClose} foot={foot}>
      <View className="small">{props.children}</View>
      <Field label={props.label} error={props.error}>
        <TextArea
          value={value.words}
          maxLength={MOST}
          placeholder={props.placeholder}
          onInput={(text) => change({ words: text })}
        />
      </Field>
    </Sheet>
  );
}
