/** Changes the phone one signs in with: the old one is asked for a code, and so is the new one. */
import type { Me, PhoneChanged } from '@jiashu/shared/accounts/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Loaded, useSignedIn } from '../../../api';
import { Button, goBack, Heading, Icon, Notice, Resource, Screen, SkeletonLines } from '../../../ui';
import { BindPhone } from '../../components/BindPhone';
import { NewPhone } from '../../components/NewPhone';
import { SignInFirst } from '../../components/SignInFirst';
import { useMe } from '../../useMe';
import '../../accounts.css';

export default function PhonePage() {
  const signedIn = useSignedIn();
  const me = useMe();
  return (
    <Screen title="登录手机号" onPullDown={me.reload}>
      {signedIn ? (
        <Resource of={me} skeleton={<SkeletonLines lines={4} />}>
          {(data) => <Change me={data} loaded={me} />}
        </Resource>
      ) : (
        <SignInFirst title="先登录">登录后才能换手机号。</SignInFirst>
      )}
    </Screen>
  );
}

function Change({ me, loaded }: { me: Me; loaded: Loaded<Me> }) {
  const [done, setDone] = useState<Done | null>(null);
  const onDone = ({ demoNotice = null, ...next }: Me & Partial<PhoneChanged>) => {
    setDone({ phone: next.phone ?? '', former: me.phone !== null, demoNotice });
    loaded.replace(next);
  };
  if (done) return <Changed {...done} />;
  if (!me.phone)
    return (
      <View>
        <Heading level={1}>先绑一个手机号</Heading>
        <View className="small gap-2">买房时留的那个最好：和台账对上，您的家马上就在这里。</View>
        <BindPhone onBound={onDone} />
      </View>
    );
  return (
    <View>
      <Heading level={1}>换一个手机号登录</Heading>
      <View className="small gap-2 num">现在是 {me.phone}。先收新号的验证码，再用旧号核对是您本人。</View>
      <NewPhone onChanged={onDone} />
      <View className="gap-6">
        <Notice title="旧号已经用不了？">带上身份证找客户管家，当面核对后由客户关系中心替您换，您会收到消息。</Notice>
      </View>
    </View>
  );
}

interface Done {
  readonly phone: string;
  /** There was a number before it. */
  readonly former: boolean;
  readonly demoNotice: string | null;
}

const Changed = ({ phone, former, demoNotice }: Done) => (
  <View>
    <View className="good">
      <Icon name="check" />
    </View>
    <Heading level={1}>换好了</Heading>
    <View className="small gap-2 num">
      以后用 {phone} 登录。您的家、消息和记录都没有动，别的设备已经退出
      {former ? '，旧号码也收到一条短信' : ''}。
    </View>
    {demoNotice && (
      <View className="gap-3">
        <Notice tone="calm" title="演示模式不发短信">
          旧号码会收到：{demoNotice}
        </Notice>
      </View>
    )}
    <View className="gap-6">
      <Button onTap={goBack}>好的</Button>
    </View>
  </View>
);
