/** Where I am signed in: every device can be let out at once, and every try to get in is on record. */
import type { SessionView } from '@jiashu/shared/accounts/schema';
import { SIGN_IN_OUTCOMES, SIGN_IN_WAYS } from '@jiashu/shared/accounts/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useSignedIn, useSubmit } from '../../../api';
import {
  Button,
  Card,
  Chip,
  Empty,
  Heading,
  Link,
  List,
  ListRow,
  Resource,
  Screen,
  Section,
  SkeletonList,
  toast,
} from '../../../ui';
import { accountsApi } from '../../api';
import { SignInFirst } from '../../components/SignInFirst';
import { useDevices, useSignIns } from '../../useDevices';

export default function DevicesPage() {
  const signedIn = useSignedIn();
  return (
    <Screen title="登录设备">
      {signedIn ? (
        <View>
          <Devices />
          <Record />
        </View>
      ) : (
        <SignInFirst title="先登录">登录后，看您在哪些设备上登录着。</SignInFirst>
      )}
    </Screen>
  );
}

const near = (at: string): string => sayMoment(new Date(at), new Date());

function Devices() {
  const devices = useDevices();
  const ending = useSubmit(accountsApi.endSession);
  const clearing = useSubmit(accountsApi.endOtherSessions);
  const end = async (sessionId: string) => {
    if (!(await ending.submit({ sessionId }))) return;
    toast('已退出', 'check');
    void devices.reload();
  };
  const clear = async () => {
    const answer = await clearing.submit({});
    if (!answer) return;
    toast(`${answer.ended} 台设备已退出`, 'check');
    void devices.reload();
  };
  return (
    <Resource of={devices} skeleton={<SkeletonList rows={3} card />}>
      {({ sessions }) => {
        const others = sessions.length - 1;
        return (
          <View>
            <Heading level={1}>{others > 0 ? `除了这台，还在 ${others} 台设备上` : '只在这一台设备上'}</Heading>
            <View className="small gap-2">不认识的，点退出，那边立刻就看不到您家了。</View>
            <View className="gap-4">
              <Card kind="list">
                {sessions.map((session) => (
                  <Device key={session.id} session={session} onEnd={() => void end(session.id)} />
                ))}
              </Card>
            </View>
            {others > 1 && (
              <View className="gap-4">
                <Button kind="line" busy={clearing.busy} onTap={() => void clear()}>
                  除了这台，都退出
                </Button>
              </View>
            )}
          </View>
        );
      }}
    </Resource>
  );
}

const Device = ({ session, onEnd }: { session: SessionView; onEnd: () => void }) => (
  <ListRow
    title={session.device}
    note={`${session.place}　${SIGN_IN_WAYS[session.way]}登录，${near(session.seenAt)} 还在用`}
    side={session.current ? <Chip tone="good">这一台</Chip> : <Link onTap={onEnd}>退出</Link>}
  />
);

function Record() {
  const signIns = useSignIns();
  return (
    <Section title="登录记录" note="留半年">
      <Resource
        of={signIns}
        skeleton={<SkeletonList rows={4} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty title="还没有记录">以后每次登录，成没成都会记在这里。</Empty>}
      >
        {() => (
          <List openTop>
            {signIns.items.map(({ id, device, place, way, outcome, at }) => (
              <ListRow
                key={id}
                title={near(at)}
                note={`${device}　${place}　${SIGN_IN_WAYS[way]}`}
                side={
                  <View className={outcome === 'refused' ? 'warn small' : 'small'}>{SIGN_IN_OUTCOMES[outcome]}</View>
                }
              />
            ))}
          </List>
        )}
      </Resource>
      {signIns.more && (
        <View className="center gap-3">
          <Link onTap={() => void signIns.more?.()}>更早的</Link>
        </View>
      )}
    </Section>
  );
}
