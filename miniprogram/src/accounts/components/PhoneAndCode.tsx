/** Proves a phone by one-time code. In the demo the code is shown, since no message is sent. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useSubmit } from '../../api';
import { Button, Field, Notice, TextInput } from '../../ui';
import { accountsApi } from '../api';

interface Proof {
  phone: string;
  code: string;
}

interface Props<T> {
  /** What the button says: 登录. */
  action: string;
  prove: (proof: Proof) => Promise<T>;
  /** Hears the answer once the phone is proved. */
  onProved: (answer: T) => void;
}

export function PhoneAndCode<T>({ action, prove, onProved }: Props<T>) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const proving = useSubmit(prove);
  const [sendFailure, setSendFailure] = useState<string>();

  const send = async () => {
    const answer = await proving.submit({ phone, code });
    if (answer !== null) onProved(answer);
  };
  return (
    <View className="gap-6">
      <Field label="手机号" error={proving.failure?.at('phone') ?? sendFailure}>
        <TextInput type="phone" value={phone} onInput={setPhone} placeholder="11 位" maxLength={11} />
      </Field>
      <CodeField
        phone={phone}
        code={code}
        error={proving.failure?.at('code')}
        onInput={setCode}
        onPhoneWrong={setSendFailure}
      />
      <View className="gap-4">
        <Button
          kind={code.length === 6 ? 'seal' : 'quiet'}
          busy={proving.busy}
          disabled={code.length !== 6}
          onTap={() => void send()}
        >
          {action}
        </Button>
      </View>
    </View>
  );
}

interface CodeFieldProps extends Proof {
  error: string | undefined;
  onInput: (code: string) => void;
  onPhoneWrong: (message: string | undefined) => void;
}

function CodeField({ phone, code, error, onInput, onPhoneWrong }: CodeFieldProps) {
  const sending = useSubmit(accountsApi.sendCode);
  const [sent, setSent] = useState<{ sentTo: string; demoCode: string | null } | null>(null);
  const [wait, setWait] = useCountdown();
  const wrong = sending.failure?.at('phone');
  useEffect(() => onPhoneWrong(wrong), [wrong, onPhoneWrong]);

  const send = async () => {
    const answer = await sending.submit({ phone });
    if (!answer) return;
    setSent(answer);
    setWait(answer.secondsToWait);
  };
  return (
    <>
      <Field label="验证码" hint={sent ? `已发到 ${sent.sentTo}，5 分钟内有效` : undefined} error={error}>
        <View className="row">
          <View className="grow">
            <TextInput type="code" value={code} onInput={onInput} placeholder="6 位数字" maxLength={6} />
          </View>
          <Button
            kind="line"
            slim
            busy={sending.busy}
            disabled={wait > 0 || phone.length !== 11}
            onTap={() => void send()}
          >
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
