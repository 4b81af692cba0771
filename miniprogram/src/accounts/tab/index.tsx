/** The 我的 tab: who I am, my homes, messages, how the app looks, and for staff the way to the workbench. */
import type { Me } from '@jiashu/shared/accounts/schema';
import { View } from '@tarojs/components';
import { useSignedIn } from '../../api';
import { useHomes } from '../../homes';
import { useUnread } from '../../inbox';
import { Joining } from '../../organisation';
import { open } from '../../platform/navigate';
import { MyInformation } from '../../privacy';
import { Avatar, Button, Card, Link, ListRow, Resource, Screen, Section, SkeletonList } from '../../ui';
import { DressChoice } from '../components/DressChoice';
import { SignInFirst } from '../components/SignInFirst';
import { signOut, useMe } from '../useMe';

export default function AccountsTab() {
  const signedIn = useSignedIn();
  const me = useMe();
  return (
    <Screen tab="accounts" title="我的" onPullDown={me.reload}>
      {signedIn ? (
        <Resource of={me} skeleton={<SkeletonList rows={3} card />}>
          {(data) => <Mine me={data} />}
        </Resource>
      ) : (
        <SignInFirst title="您还没有登录">不登录也能读项目的阳光宣言；登录后看您家的信、约活动、报修。</SignInFirst>
      )}
      <DressChoice />
      {signedIn && (
        <View className="center gap-6">
          <Link onTap={() => void signOut()}>退出登录</Link>
        </View>
      )}
    </Screen>
  );
}

function Mine({ me }: { me: Me }) {
  return (
    <View>
      <View className="row gap-3">
        <Avatar name={me.name} />
        <View>
          <View className="h2">{me.name}</View>
          <View className="small num">{me.phone ?? '还没有绑定手机号'}</View>
        </View>
      </View>
      <Joining />
      {me.posts.length > 0 && <Workbench me={me} />}
      <MyHomes />
      <Messages />
      <Security />
      <MyInformation />
    </View>
  );
}

const Workbench = ({ me }: { me: Me }) => (
  <Section title="我在这里上班">
    <Card kind="list">
      {me.posts.map(({ role, title, scope }) => (
        <ListRow key={`${role} ${scope}`} title={title} note={scope} />
      ))}
    </Card>
    <View className="gap-3">
      <Button onTap={() => open('desk/pages/home')}>打开工作台</Button>
    </View>
  </Section>
);

function MyHomes() {
  const { homes } = useHomes();
  return (
    <Section title="我的房子">
      <Card kind="list">
        {homes.map(({ id, projectName, label, journey }) => (
          <ListRow
            key={id}
            title={`${projectName} · ${label}`}
            note={journey.news}
            side="这一家"
            onTap={() => open('homes/pages/household', { home: id })}
          />
        ))}
        <ListRow
          title="还有一套不在这里"
          note="告诉我们是哪一套，管家核对后加上"
          onTap={() => open('homes/pages/bind')}
        />
      </Card>
    </Section>
  );
}

const Security = () => (
  <Section title="账号和安全">
    <Card kind="list">
      <ListRow title="登录手机号" note="换号要旧号、新号都核对" onTap={() => open('accounts/pages/phone')} />
      <ListRow title="登录设备" note="在哪些设备上登录着，登录记录" onTap={() => open('accounts/pages/devices')} />
    </Card>
  </Section>
);

function Messages() {
  const unread = useUnread();
  return (
    <Section title="消息">
      <Card kind="list">
        <ListRow
          title="我的消息"
          side={unread > 0 ? `${unread} 条没读` : '都读过了'}
          onTap={() => open('inbox/pages/list')}
        />
      </Card>
    </Section>
  );
}
