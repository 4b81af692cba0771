/** Asks for a fresh code before something that matters: who picks up an open phone can't do it. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../api';
import { Form, Sheet } from '../../ui';
import { accountsApi } from '../api';
import { useMe } from '../useMe';
import { CodeField } from './CodeField';

export function StepUp({ open, onEnd }: { open: boolean; onEnd: (proved: boolean) => void }) {
  return (
    <Sheet open={open} title="先核对是您本人" onClose={() => onEnd(false)}>
      {open && <Proving onProved={() => onEnd(true)} />}
    </Sheet>
  );
}

function Proving({ onProved }: { onProved: () => void }) {
  const { data: me } = useMe();
  const [code, setCode] = useState('');
  const proving = useSubmit(accountsApi.stepUp);
  const prove = async () => {
    if (await proving.submit({ code })) onProved();
  };
  return (
    <View>
      <View className="small num">这一步很要紧。验证码发到 {me?.phone ?? '您的手机'}，核对后五分钟内不用再填。</View>
      <Form
        kind={code.length === 6 ? 'seal' : 'quiet'}
        action="是我，继续"
        busy={proving.busy}
        ready={code.length === 6}
        onSubmit={prove}
      >
        <CodeField
          code={code}
          onInput={setCode}
          error={proving.failure?.at('code')}
          ask={accountsApi.sendStepUpCode}
          input={{}}
          ready
        />
      </Form>
    </View>
  );
}
