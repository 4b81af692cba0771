/** Asks a question under a letter: who will see it, by when it is answered; what is written stays until it is sent. */
import { timeOf } from '@jiashu/shared/kernel/time';
import { View } from '@tarojs/components';
import { Button, Field, Sheet, TextArea, toast } from '../../ui';
import { useAsking } from './useQuestions';

interface Props {
  letterId: string;
  homeId: string | null;
  open: boolean;
  onClose: () => void;
  onAsked: () => void;
}

const SHORTEST = 4;

export function AskSheet({ letterId, homeId, open, onClose, onAsked }: Props) {
  const asking = useAsking(letterId, homeId);
  const send = async () => {
    if (!(await asking.ask())) return;
    toast('问到了，24 小时内答您', 'check');
    onClose();
    onAsked();
  };
  const foot = (
    <Button busy={asking.busy} disabled={asking.text.trim().length < SHORTEST} onTap={() => void send()}>
      提问
    </Button>
  );
  return (
    <Sheet open={open} title="写下您的问题" onClose={onClose} foot={foot}>
      <Field
        label="关于这封信，您想问什么"
        hint="写信的人 24 小时内回答。答得好的会置顶给邻居看，不带您的名字和房号。"
        error={asking.failure?.at('text')}
      >
        <TextArea
          value={asking.text}
          maxLength={300}
          placeholder="晚四天，会不会为了赶工期降低质量？"
          onInput={asking.change}
        />
      </Field>
      {asking.keptAt && <View className="tiny num">{timeOf(asking.keptAt)} 存在这台手机上，没发出去也不会丢</View>}
    </Sheet>
  );
}
