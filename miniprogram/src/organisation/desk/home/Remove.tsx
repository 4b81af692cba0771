/** Takes an empty part of the tree out again, after one question; what is in the way the server says. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { Button, Link, Sheet, toast } from '../../../ui';

interface Props<I, O> {
  /** `第 2 单元`, as the question names it. */
  name: string;
  send: (input: I) => Promise<O>;
  input: I;
  onGone: (answer: O) => void;
}

export function Remove<I, O>({ name, send, input, onGone }: Props<I, O>) {
  const [asking, ask] = useState(false);
  const { busy, failure, submit } = useSubmit(send);
  const remove = async () => {
    const answer = await submit(input);
    if (!answer) return;
    ask(false);
    toast(`${name}删掉了`, 'check');
    onGone(answer);
  };
  return (
    <>
      <Link onTap={() => ask(true)}>删除{name}</Link>
      <Sheet
        open={asking}
        title={`删除${name}？`}
        onClose={() => ask(false)}
        foot={
          <Button busy={busy} onTap={() => void remove()}>
            删除
          </Button>
        }
      >
        <View className="small">里面什么都没有，才能删。删了不能找回，谁删的、什么时候，都记着。</View>
        {failure && <View className="warn gap-2">{failure.words}</View>}
      </Sheet>
    </>
  );
}
