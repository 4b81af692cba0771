/** Who of us looked at his number or name: who, when, what for. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import { LOOK_REASONS, REVEALED } from '@jiashu/shared/privacy/vocabulary';
import { View } from '@tarojs/components';
import { Empty, Heading, Link, Resource, SkeletonList, Thread, ThreadItem } from '../../../ui';
import { PrivacyScreen } from '../../components/PrivacyScreen';
import { useReveals } from '../../usePrivacy';

export default function RevealsPage() {
  const reveals = useReveals();
  return (
    <PrivacyScreen title="谁看过">
      <Resource
        of={reveals}
        skeleton={<SkeletonList rows={4} />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty title="还没有人看过" icon="shield">
            同事平时只看得到一部分。要看完整的号码，得先说明原因，记录会出现在这里。
          </Empty>
        }
      >
        {() => (
          <View>
            <Heading level={1}>谁看过您的姓名和号码</Heading>
            <View className="small gap-2">不该看的人看了，请打服务热线，我们查给您听。</View>
            <View className="gap-4">
              <Thread>
                {reveals.items.map(({ id, at, by, title, field, reason, words }) => (
                  <ThreadItem
                    key={id}
                    when={sayMoment(new Date(at), new Date())}
                    title={`${title} ${by} 看了${REVEALED[field]}`}
                    state="done"
                  >
                    {words ? `${LOOK_REASONS[reason]}：${words}` : LOOK_REASONS[reason]}
                  </ThreadItem>
                ))}
              </Thread>
            </View>
            {reveals.more && <Link onTap={() => void reveals.more?.()}>更早的</Link>}
          </View>
        )}
      </Resource>
    </PrivacyScreen>
  );
}
