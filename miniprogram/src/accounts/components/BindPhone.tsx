/** Binds a proven phone to whoever is signed in: by one-time code everywhere, in WeChat also by its own button. */
import type { Me } from '@jiashu/shared/accounts/schema';
import { type ButtonProps, Button as NativeButton, View } from '@tarojs/components';
import { useSubmit } from '../../api';
import { toast } from '../../ui';
import { accountsApi } from '../api';
import { PhoneAndCode } from './PhoneAndCode';

interface Props {
  onBound: (me: Me) => void;
}

const weapp = process.env.TARO_ENV === 'weapp';

export const BindPhone = ({ onBound }: Props) => (
  <View>
    {weapp && <WechatPhone onBound={onBound} />}
    <PhoneAndCode action="核对这个手机号" proving={useSubmit(accountsApi.bindPhone)} onProved={onBound} />
  </View>
);

type Answered = Parameters<NonNullable<ButtonProps['onGetPhoneNumber']>>[0];

/** WeChat gives a code only to its own button, and none when the person declines or our quota is used up. */
function WechatPhone({ onBound }: Props) {
  const { busy, submit } = useSubmit(accountsApi.bindWechatPhone);
  const bind = async ({ detail }: Answered) => {
    if (!detail.code) return toast('没有拿到微信手机号，请在下面填写');
    const me = await submit({ code: detail.code });
    if (me) onBound(me);
  };
  return (
    <View className="gap-6">
      <NativeButton
        className="btn btn-line wechat-phone"
        openType="getPhoneNumber"
        disabled={busy}
        onGetPhoneNumber={(event) => void bind(event)}
      >
        用微信里的手机号
      </NativeButton>
    </View>
  );
}
