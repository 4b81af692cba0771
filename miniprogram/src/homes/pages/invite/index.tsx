/** An invitation to hand over: a code for the one who stands beside you, a link for the one who doesn't. */
import type { InvitationRow } from '@jiashu/shared/homes/householdSchema';
import { INVITED_KINDS } from '@jiashu/shared/homes/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { Button as NativeButton, View } from '@tarojs/components';
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro';
import { linkOf, useSubmit } from '../../../api';
import { Button, Empty, goBack, Heading, Link, QrCode, Resource, Screen, SkeletonCard, toast } from '../../../ui';
import { homesApi } from '../../api';
import { useHousehold } from '../../useHousehold';
import '../../homes.css';

const weapp = process.env.TARO_ENV === 'weapp';
const pathOf = (token: string) => `/homes/pages/invitation/index?scene=${token}`;

export default function InvitePage() {
  const { home = '', id } = useRouter().params;
  const household = useHousehold(home);
  const invitation = household.data?.invitations.find((one) => one.id === id);
  useShareAppMessage(() => ({ title: '请您加入这一家', path: pathOf(invitation?.token ?? '') }));
  return (
    <Screen title="邀请">
      <Resource
        of={household}
        skeleton={<SkeletonCard photo />}
        isEmpty={() => invitation === undefined}
        empty={
          <Empty title="这份邀请不在了" icon="check">
            可能他已经接受，或者过期、撤回了。看看“这一家”里有没有他。
          </Empty>
        }
      >
        {(data) => invitation && <Invite homeId={home} label={data.label} invitation={invitation} />}
      </Resource>
    </Screen>
  );
}

function Invite({ homeId, label, invitation }: { homeId: string; label: string; invitation: InvitationRow }) {
  const { name, kind, expiresAt, token, id } = invitation;
  const revoking = useSubmit(homesApi.revokeInvitation);
  const revoke = async () => {
    if (!(await revoking.submit({ homeId, invitationId: id }))) return;
    toast('撤回了，链接已经作废', 'check');
    goBack();
  };
  return (
    <View>
      <Heading level={1}>请{name}扫一扫</Heading>
      <View className="small gap-2 num">
        以{INVITED_KINDS[kind]}加入 {label}。只能一个人用，{sayMoment(new Date(expiresAt), new Date())} 过期。
      </View>
      <View className="invite-code gap-6">
        <QrCode text={linkOf(pathOf(token))} label="邀请二维码" />
      </View>
      <View className="gap-6">{weapp ? <ShareInWechat /> : <CopyLink token={token} />}</View>
      <View className="small gap-4">谁拿到链接谁就能用，请只发给本人。发错了，撤回就作废。</View>
      <View className="center gap-3">
        <Link onTap={() => void revoke()}>撤回这份邀请</Link>
      </View>
    </View>
  );
}

const ShareInWechat = () => (
  <NativeButton className="btn btn-seal wechat-phone" openType="share">
    发给微信好友
  </NativeButton>
);

const CopyLink = ({ token }: { token: string }) => (
  <Button
    onTap={() => void Taro.setClipboardData({ data: linkOf(pathOf(token)) }).then(() => toast('链接复制好了', 'check'))}
  >
    复制链接，发给他
  </Button>
);
