/** Asks, in WeChat only, whether the next news may also come as a WeChat message: one yes is one message (WECHAT §4). */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useResource } from '../api';
import { Link } from '../ui';
import { inboxApi } from './api';

const TEMPLATE = process.env.PUSH_TEMPLATE ?? '';

export function AllowPush() {
  // Inline, so that the web build leaves it out.
  if (process.env.TARO_ENV !== 'weapp' || TEMPLATE === '') return null;
  return <Asking />;
}

function Asking() {
  const pushes = useResource('pushes left', () => inboxApi.pushes({}));
  const ask = async () => {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [TEMPLATE], entityIds: [] }).catch(() => null);
    if ((answer as Record<string, unknown> | null)?.[TEMPLATE] !== 'accept') return;
    const left = await inboxApi.allowPush({}).catch(() => null);
    if (left) pushes.replace(left);
  };
  const left = pushes.data?.left ?? 0;
  return (
    <View className="between wrap">
      <View className="small">{left > 0 ? `还会用微信提醒您 ${left} 次` : '现在只进这里，不发微信'}</View>
      <Link onTap={() => void ask()}>用微信再提醒我一次</Link>
    </View>
  );
}
