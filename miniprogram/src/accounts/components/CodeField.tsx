/** The six digits of a one-time code, and the button that has them sent. In the demo the code is shown, since no message is sent. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { type Failure, useSubmit } from '../../api';
import { Button, Field, Notice, TextInput } from '../../ui';

interface Sent {
  readonly sentTo: string;
  readonly secondsToWait: number;
  readonly demoCode: string | null;
}

interface Props<I> {
  code: string;
  onInput: (code: string) => void;
  error: string | undefined;
  /** Has a code sent for `input`. */
  ask: (input: I) => Promise<Sent>;
  input: I;
  /** A code can be asked for. */
  ready: boolean;
  /** Whether one may be sent; says why not by itself. */
  admit?: (() => boolean) | undefined;
  /** Hears why none was sent. */
  onFailure?: (failure: Failure | null) => void;
}

export function CodeField<I>({ code, onInput, error, ask, input, ready, admit, onFailure }: Props<I>) {
  const sending = useSubmit(ask);
  const [sent, setSent] = useState<Sent | null>(null);
  const [wait, setWait] = useCountdown();
  const { failure } = sending;
  useEffect(() => onFailure?.(failure), [failure, onFailure]);

  const send = async () => {
    if (admit && !admit()) return;
    const answer = await sending.submit(input);
    if (!answer) return;
    setSent(answer);
    setWait(answer.secondsToWait);
  };
  return (
    <>
      <Field
        label="验证码"
        hint={sent ? `已发到 ${sent.sentTo}，5 分钟内有效` : undefined}
        error={error ?? failure?.at('code')}
      >
        <View className="row">
          <View className="grow">
            <TextInput type="code" value={code} onInput={onInput} placeholder="6 位数字" maxLength={6} />
          </View>
          <Button kind="line" slim busy={sending.busy} disabled={wait > 0 || !ready} onTap={() => void send()}>
            {wait > 0 ? `${wait} 秒后再发` : '获取验证码'}
          </Button>
        </View>
      </Field>
      {sent?.demoCode && (
        <View className="gap-3">
          <Notice tone="calm" title="演示模式不发短信">
            验证码是 {sent.demoCode}
          </Notice>
        </View>
      )}
    </>
  );
}

/** Seconds left, counting down to 0. */
function useCountdown(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
