/** Signs in: by WeChat in WeChat, by phone and code everywhere, and in the demo by picking somebody. */
import type { Tokens } from '@jiashu/shared/accounts/schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ComponentProps } from 'react';
import { session, useSubmit } from '../../../api';
import { Button, goBack, Heading, Screen } from '../../../ui';
import { accountsApi } from '../../api';
import { Agreement } from '../../components/Agreement';
import { DemoPeople } from '../../components/DemoPeople';
import { PhoneSignIn } from '../../components/PhoneSignIn';
import { useAgreement } from '../../useAgreement';

const weapp = process.env.TARO_ENV === 'weapp';

export default function SignInPage() {
  const agreement = useAgreement();
  /** Keeps the tokens and goes back to where the person was. */
  const enter = (tokens: Tokens | null) => {
    if (!tokens) return;
    session.begin(tokens);
    void agreement.record();
    goBack();
  };
  return (
    <Screen title="登录">
      <Heading level={1}>请进</Heading>
      <View className="small gap-2">
        用买房时留的手机号登录，您的家会自己出现；有人邀请您的，用自己的手机号。号码加密保存，别人看不到。
      </View>
      <Agreement {...agreement} />
      {weapp && <WechatSignIn admit={agreement.admit} onSignedIn={enter} />}
      <PhoneSignIn admit={agreement.admit} onSignedIn={enter} />
      <DemoPeople onSignedIn={enter} />
    </Screen>
  );
}

async function byWechat(): Promise<Tokens> {
  const { code } = await Taro.login();
  return accountsApi.signInByWechat({ code });
}

function WechatSignIn({ admit, onSignedIn }: ComponentProps<typeof PhoneSignIn>) {
  const { busy, submit } = useSubmit(byWechat);
  const send = async () => admit() && onSignedIn(await submit({} as never));
  return (
    <View className="gap-6">
      <Button busy={busy} onTap={() => void send()}>
        微信登录
      </Button>
    </View>
  );
}
