/** Phone and one-time code. In the demo the code is shown, since no message is sent. */
import type { Tokens } from '@jiashu/shared/accounts/schema';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useSubmit } from '../../api';
import { Button, Field, Notice, TextInput } from '../../ui';
import { accountsApi } from '../api';

export function PhoneSignIn({ onSignedIn }: { onSignedIn: (tokens: Tokens | null) => void }) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const sending = useSubmit(accountsApi.sendCode);
  const signing = useSubmit(accountsApi.signInByPhone);
  const [sent, setSent] = useState<{ sentTo: string; demoCode: string | null } | null>(null);
  const [wait, setWait] = useCountdown();

  const send = async () => {
    const answer = await sending.submit({ phone });
    if (!answer) return;
    setSent(answer);
    setWait(answer.secondsToWait);
  };
  const failure = signing.failure ?? sending.failure;
  return (
    <View className="gap-6">
      <Field label="手机号" error={failure?.at('phone')}>
        <TextInput type="phone" value={phone} onInput={setPhone} placeholder="11 位" maxLength={11} />
      </Field>
      <Field label="验证码" hint={sent ? `已发到 ${sent.sentTo}，5 分钟内有效` : undefined} error={failure?.at('code')}>
        <View className="row">
          <View className="grow">
            <TextInput type="code" value={code} onInput={setCode} placeholder="6 位数字" maxLength={6} />
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
        <Notice tone="calm" title="演示模式不发短信">
          验证码是 {sent.demoCode}
        </Notice>
      )}
      <View className="gap-4">
        <Button
          kind={code.length === 6 ? 'seal' : 'quiet'}
          busy={signing.busy}
          disabled={code.length !== 6}
          onTap={() => void signing.submit({ phone, code }).then(onSignedIn)}
        >
          登录
        </Button>
      </View>
    </View>
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
