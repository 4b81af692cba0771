/** Proves a phone by one-time code. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Failure, useSubmit } from '../../api';
import { Field, Form, TextInput } from '../../ui';
import { accountsApi } from '../api';
import { CodeField } from './CodeField';

interface Proof {
  phone: string;
  code: string;
}

interface Props<T> {
  /** What the button says: 登录. */
  action: string;
  /** What the phone is called: 手机号. */
  label?: string;
  proving: ReturnType<typeof useSubmit<Proof, T>>;
  /** Whether the phone may be sent at all; says why not by itself. */
  admit?: (() => boolean) | undefined;
  /** Hears the answer once the phone is proved. */
  onProved: (answer: T) => void;
}

export function PhoneAndCode<T>({ action, label = '手机号', proving, admit, onProved }: Props<T>) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [notSent, setNotSent] = useState<Failure | null>(null);

  const send = async () => {
    if (admit && !admit()) return;
    const answer = await proving.submit({ phone, code });
    if (answer !== null) onProved(answer);
  };
  return (
    <View className="gap-6">
      <Form
        kind={code.length === 6 ? 'seal' : 'quiet'}
        action={action}
        busy={proving.busy}
        ready={phone.length === 11 && code.length === 6}
        onSubmit={send}
      >
        <Field label={label} error={proving.failure?.at('phone') ?? notSent?.at('phone')}>
          <TextInput type="phone" value={phone} onInput={setPhone} placeholder="11 位手机号" maxLength={11} />
        </Field>
        <CodeField
          code={code}
          onInput={setCode}
          error={proving.failure?.at('code')}
          ask={accountsApi.sendCode}
          input={{ phone }}
          ready={phone.length === 11}
          admit={admit}
          onFailure={setNotSent}
        />
      </Form>
    </View>
  );
}
