/** Invitations to work here, for the phone one has proved: what, where, from whom, and one button. */

import type { Me } from '@jiashu/shared/accounts/schema';
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { StaffInvitationView } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { SignInFirst, useMe } from '../../../accounts';
import { useSignedIn, useSubmit } from '../../../api';
import { open } from '../../../platform/navigate';
import { Button, Card, Empty, Heading, Resource, Screen, SkeletonCard, toast } from '../../../ui';
import { organisationApi } from '../../api';
import { useMyStaffInvitations } from '../../useOrganisation';

export default function JoiningPage() {
  const signedIn = useSignedIn();
  const invitations = useMyStaffInvitations();
  const me = useMe();
  const posts = me.data?.posts ?? [];
  return (
    <Screen title="上岗" onPullDown={invitations.reload}>
      {signedIn ? (
        <Resource
          of={invitations}
          skeleton={<SkeletonCard photo={false} />}
          isEmpty={(data) => data.invitations.length === 0}
          empty={<Nothing posts={posts} />}
        >
          {(data) =>
            data.invitations.map((invitation) => (
              <Invitation
                key={invitation.id}
                invitation={invitation}
                onAccepted={() => void Promise.all([invitations.reload(), me.reload()])}
              />
            ))
          }
        </Resource>
      ) : (
        <SignInFirst title="先登录">用公司登记的手机号登录，就能看到请您上岗的邀请。</SignInFirst>
      )}
    </Screen>
  );
}

function Nothing({ posts }: { posts: Me['posts'] }) {
  const working = posts.length > 0;
  const doing = posts.map(({ scope, title }) => `${scope} ${title}`).join('、');
  const action = working && (
    <Button slim onTap={() => open('desk/pages/home')}>
      打开工作台
    </Button>
  );
  return (
    <Empty title={working ? `您在岗：${doing}` : '现在没有邀请'} icon="check" action={action}>
      {working ? '没有别的邀请在等您。' : '邀请按手机号发，七天有效。过期了，请经理重新发一份。'}
    </Empty>
  );
}

function Invitation({ invitation, onAccepted }: { invitation: StaffInvitationView; onAccepted: () => void }) {
  const { id, title, scope, invitedBy, expiresAt } = invitation;
  const { busy, submit } = useSubmit(organisationApi.acceptStaffInvitation);
  const accept = async () => {
    if (!(await submit({ invitationId: id }))) return;
    toast('欢迎上岗', 'check');
    onAccepted();
  };
  return (
    <View className="gap-4">
      <Card>
        <View className="small">{invitedBy}请您</View>
        <Heading level={2}>
          做{scope}的{title}
        </Heading>
        <View className="small gap-2 num">{sayMoment(new Date(expiresAt), new Date())} 前有效</View>
        <View className="gap-4">
          <Button busy={busy} onTap={() => void accept()}>
            接受，上岗
          </Button>
        </View>
      </Card>
    </View>
  );
}
