/** Finds my home: by the phone the ledger knows, else by asking staff to confirm it. */
import type { Me } from '@jiashu/shared/accounts/schema';
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BindPhone, SignInFirst, useMe } from '../../../accounts';
import { type Loaded, useSignedIn } from '../../../api';
import { Button, Heading, Resource, Screen, SkeletonLines, toast } from '../../../ui';
import { BindingForm } from '../../components/BindingForm';
import { FoundHomes } from '../../components/FoundHomes';
import { MyBindings } from '../../components/MyBindings';
import { useBindings } from '../../useBindings';
import { useHomes } from '../../useHomes';
import '../../../accounts/accounts.css';

export default function BindPage() {
  const signedIn = useSignedIn();
  const me = useMe();
  return (
    <Screen title="找到我的房子" onPullDown={me.reload}>
      {signedIn ? (
        <Resource of={me} skeleton={<SkeletonLines lines={4} />}>
          {(data) => <FindHome me={data} loaded={me} />}
        </Resource>
      ) : (
        <SignInFirst title="先登录，再找您的家">用买房时留的手机号登录，您的家会自己出现。</SignInFirst>
      )}
    </Screen>
  );
}

function FindHome({ me, loaded }: { me: Me; loaded: Loaded<Me> }) {
  const homes = useHomes();
  const [proved, setProved] = useState(false);
  const onBound = async (bound: Me) => {
    await homes.reload();
    loaded.replace(bound);
    setProved(true);
  };
  if (!me.phone) return <ProvePhone onBound={(bound) => void onBound(bound)} />;
  if (proved && homes.homes.length > 0) return <FoundHomes homes={homes.homes} />;
  return <AskStaff phone={me.phone} known={homes.homes.length} />;
}

const ProvePhone = ({ onBound }: { onBound: (me: Me) => void }) => (
  <View>
    <Heading level={1}>先核对买房时留的手机号</Heading>
    <View className="small gap-2">和台账对上，您的家马上就在这里。手机号加密保存，别人看不到。</View>
    <BindPhone onBound={onBound} />
  </View>
);

function AskStaff(props: { phone: string; known: number }) {
  const asked = useBindings();
  return (
    <Resource of={asked} skeleton={<SkeletonLines lines={4} />}>
      {({ bindings }) => <Asking {...props} bindings={bindings} reload={asked.reload} />}
    </Resource>
  );
}

interface AskingProps {
  phone: string;
  known: number;
  bindings: readonly BindingView[];
  reload: () => Promise<void>;
}

/** What is not settled comes before the form, the most pressing first. */
const OPEN = ['refused', 'appealed', 'pending'] as const;
const NEWS: Readonly<Record<(typeof OPEN)[number], string>> = {
  refused: '没有通过，原因在这里',
  appealed: '上一级正在核对',
  pending: '管家正在核对',
};

function Asking({ phone, known, bindings, reload }: AskingProps) {
  const open = OPEN.find((state) => bindings.some((binding) => binding.state === state));
  const [again, setAgain] = useState(false);
  const onSent = () => {
    setAgain(false);
    toast('已经交给客户管家', 'check');
    void reload();
  };
  const asking = !open || again;
  return (
    <View>
      <Heading level={1}>
        {open ? NEWS[open] : known > 0 ? '还有一套？告诉我们是哪一套' : '手机号没有对上，我们来核对'}
      </Heading>
      <View className="small gap-2 num">
        {known > 0 ? `${phone} 名下已有 ${known} 套。` : `台账里没有用 ${phone} 登记的房子。`}
        {bindings.some(({ state, fromLedger }) => state === 'pending' && fromLedger)
          ? '核对完，结果发到您的消息里。'
          : '客户管家对过合同后会加上，结果发到您的消息里。'}
      </View>
      {open && <MyBindings bindings={bindings} onChanged={() => void reload()} />}
      {asking ? (
        <BindingForm onSent={onSent} />
      ) : (
        <View className="gap-4">
          <Button kind="line" onTap={() => setAgain(true)}>
            {open === 'refused' ? '补齐了，重新交一份' : '还有一套要核对'}
          </Button>
        </View>
      )}
      {!open && bindings.length > 0 && <MyBindings bindings={bindings} onChanged={() => void reload()} />}
    </View>
  );
}
