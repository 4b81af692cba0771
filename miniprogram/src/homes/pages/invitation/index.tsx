/** What somebody invited finds: whose home, as what, and one button; before signing in and after. */
import type { InvitationView } from '@jiashu/shared/homes/householdSchema';
import { type InvitationState, MEMBER_KINDS } from '@jiashu/shared/homes/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { openSignIn } from '../../../accounts';
import { type Loaded, useResource, useSignedIn, useSubmit } from '../../../api';
import {
  Button,
  Empty,
  Heading,
  Icon,
  List,
  ListRow,
  openTab,
  Resource,
  Screen,
  SkeletonCard,
  toast,
} from '../../../ui';
import { homesApi } from '../../api';
import { chooseHome, useHomes } from '../../useHomes';

/** A link that was cut off on its way never reaches the server. */
const WHOLE = /^[\w-]{20,32}$/;

export default function InvitationPage() {
  const { scene = '' } = useRouter().params;
  const told = decodeURIComponent(scene);
  const token = WHOLE.test(told) ? told : '';
  const signedIn = useSignedIn();
  const key = token ? `invitation ${token} ${signedIn}` : null;
  const invitation = useResource<InvitationView>(key, () => homesApi.invitation({ token }));
  return (
    <Screen title="邀请" onPullDown={invitation.reload}>
      {token ? (
        <Resource of={invitation} skeleton={<SkeletonCard photo />}>
          {(data) => <Invited invitation={data} token={token} loaded={invitation} />}
        </Resource>
      ) : (
        <Empty title="链接不完整">请让对方重新发一次，或者再扫一次二维码。</Empty>
      )}
    </Screen>
  );
}

const OVER: Readonly<Record<Exclude<InvitationState, 'open'>, { title: string; words: string }>> = {
  used: {
    title: '这份邀请已经用过了',
    words: '一份只能一个人用。如果不是您用的，请告诉邀请您的人，他可以重新发一份。',
  },
  revoked: { title: '邀请撤回了', words: '邀请您的人收回了它。需要的话，请他重新发一份。' },
  expired: { title: '邀请过期了', words: '邀请七天内有效。请他重新发一份，您再点开。' },
};

interface Props {
  invitation: InvitationView;
  token: string;
  loaded: Loaded<InvitationView>;
}

function Invited({ invitation, token, loaded }: Props) {
  const { state, mine } = invitation;
  if (mine) return <Arrived invitation={invitation} />;
  if (state !== 'open') {
    const { title, words } = OVER[state];
    return (
      <Empty title={title} icon="clock">
        {words}
      </Empty>
    );
  }
  return <Offer invitation={invitation} token={token} loaded={loaded} />;
}

function Offer({ invitation, token, loaded }: Props) {
  const signedIn = useSignedIn();
  const homes = useHomes();
  const { busy, submit } = useSubmit(homesApi.acceptInvitation);
  const accept = async () => {
    const joined = await submit({ token });
    if (joined) {
      chooseHome(joined.homeId);
      await homes.reload();
      toast('欢迎', 'check');
    }
    void loaded.reload();
  };
  return (
    <View>
      <View className="small">{invitation.invitedBy}请您加入</View>
      <Heading level={1}>
        {invitation.projectName} · {invitation.label}
      </Heading>
      <View className="gap-4">
        <List>
          <ListRow title={`以${MEMBER_KINDS[invitation.kind]}的身份`} note="业主随时可以请您离开，您也可以自己退出" />
          <ListRow lead={<Icon name="check" />} title="报修、验收、给师傅打分" />
          <ListRow lead={<Icon name="check" />} title="读家书、约开放日和活动" />
          <ListRow lead={<Icon name="lock" />} title="看不到合同，不能再请别人" />
        </List>
      </View>
      <View className="gap-6">
        {signedIn ? (
          <Button busy={busy} onTap={() => void accept()}>
            接受，加入这一家
          </Button>
        ) : (
          <Button onTap={openSignIn}>登录后接受</Button>
        )}
        <View className="small center gap-2 num">{sayMoment(new Date(invitation.expiresAt), new Date())} 前有效</View>
      </View>
    </View>
  );
}

const Arrived = ({ invitation: { projectName, label } }: { invitation: InvitationView }) => (
  <View>
    <View className="good">
      <Icon name="check" />
    </View>
    <Heading level={1}>您已经是这一家的人了</Heading>
    <View className="small gap-2">
      {projectName} · {label}
    </View>
    <View className="gap-6">
      <Button onTap={() => openTab('homes')}>看看这个家</Button>
    </View>
  </View>
);
