/** Signs in: by WeChat in WeChat, by phone and code everywhere, and in the demo by picking somebody. */
import type { Tokens } from '@jiashu/shared/accounts/schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { session, useSubmit } from '../../../api';
import { Button, goBack, Heading, Screen } from '../../../ui';
import { accountsApi } from '../../api';
import { DemoPeople } from '../../components/DemoPeople';
import { PhoneSignIn } from '../../components/PhoneSignIn';

const weapp = process.env.TARO_ENV === 'weapp';

/** Keeps the tokens and goes back to where the person was. */
function enter(tokens: Tokens | null): void {
  if (!tokens) return;
  session.begin(tokens);
  goBack();
}

export default function SignInPage() {
  return (
    <Screen title="登录">
      <Heading level={1}>请进</Heading>
      <View className="small gap-2">用买房时留的手机号登录，您的家会自己出现。手机号加密保存，别人看不到。</View>
      {weapp && <WechatSignIn />}
      <PhoneSignIn onSignedIn={enter} />
      <DemoPeople onSignedIn={enter} />
    </Screen>
  );
}

async function byWechat(): Promise<Tokens> {
  const { code } = await Taro.login();
  return accountsApi.signInByWechat({ code });
}

function WechatSignIn() {
  const { busy, submit } = useSubmit(byWechat);
  return (
    <View className="gap-6">
      <Button busy={busy} onTap={() => void submit({} as never).then(enter)}>
        微信登录
      </Button>
    </View>
  );
}
