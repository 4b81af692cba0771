/** Passing a letter on: what of it others will see, and the ways to give it to them. */
import { Button as NativeButton, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, Link, QrCode, Sheet, SkeletonLines, toast } from '../../ui';
import { sharedPath } from './useShare';

interface Props {
  open: boolean;
  token: string | null;
  onClose: () => void;
  onPaper: () => void;
}

export function ShareSheet({ open, token, onClose, onPaper }: Props) {
  return (
    <Sheet open={open} title="分享公开部分" onClose={onClose}>
      <View className="small">
        别人看到：题目、月份、正文和各栋进度。看不到：您的姓名和房号、写信人的名字、大家的提问。信撤下后，这个地址就打不开了。
      </View>
      {token ? <Ways token={token} /> : <SkeletonLines lines={3} />}
      <View className="gap-4 center">
        <Link onTap={onPaper}>只给自己留一份：存成 PDF</Link>
      </View>
    </Sheet>
  );
}

function Ways({ token }: { token: string }) {
  if (process.env.TARO_ENV === 'weapp')
    return (
      <View className="gap-6">
        <NativeButton className="btn btn-seal" openType="share">
          发给微信朋友
        </NativeButton>
      </View>
    );
  const address = `${window.location.origin}${sharedPath(token)}`;
  const copy = async () => {
    await Taro.setClipboardData({ data: address });
    toast('地址复制好了', 'check');
  };
  return (
    <View className="gap-6 share-ways">
      <QrCode text={address} size={168} label="公开部分的二维码" />
      <View className="small share-address gap-3">{address}</View>
      <View className="gap-4">
        <Button onTap={() => void copy()}>复制地址</Button>
      </View>
    </View>
  );
}
