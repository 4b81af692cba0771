/** Sends a page on: WeChat's own share there, the address on the web. */
import { Button as NativeButton } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, toast } from '../../ui';

export function ShareButton({ path }: { path: string }) {
  if (process.env.TARO_ENV === 'weapp')
    return (
      <NativeButton openType="share" className="btn btn-line">
        发给家人
      </NativeButton>
    );
  const copy = () =>
    void Taro.setClipboardData({ data: `${window.location.origin}${path}` }).then(() =>
      toast('网址复制好了，发给家人吧'),
    );
  return (
    <Button kind="line" icon="share" onTap={copy}>
      发给家人
    </Button>
  );
}
