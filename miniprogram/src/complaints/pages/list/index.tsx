/** All complaints of the caller, the newest first. */
import { View } from '@tarojs/components';
import { SignInFirst } from '../../../accounts';
import { useSignedIn } from '../../../api';
import { Button, Card, Empty, Heading, Resource, Screen, SkeletonList } from '../../../ui';
import { ComplaintRow } from '../../components/ComplaintRow';
import { openFiling } from '../../openComplaint';
import { useMyComplaints } from '../../useComplaints';
import '../../complaints.css';

export default function ComplaintsPage() {
  const signedIn = useSignedIn();
  const complaints = useMyComplaints();
  if (!signedIn)
    return (
      <Screen title="我的投诉">
        <SignInFirst title="登录后看得到">您提过的每一件，办到哪一步，都在这里。</SignInFirst>
      </Screen>
    );
  return (
    <Screen
      title="我的投诉"
      onPullDown={complaints.reload}
      dock={
        <Button kind="line" onTap={openFiling}>
          再提一件
        </Button>
      }
    >
      <Heading level={1}>您提过的每一件</Heading>
      <View className="gap-4">
        <Resource
          of={complaints}
          skeleton={<SkeletonList rows={4} card />}
          isEmpty={({ items }) => items.length === 0}
          empty={<Empty title="还没有投诉过">有没办好的事，说给客户关系中心听，谁在办、办到哪，都会写在这里。</Empty>}
        >
          {() => (
            <Card kind="list">
              {complaints.items.map((complaint) => (
                <ComplaintRow key={complaint.id} complaint={complaint} />
              ))}
            </Card>
          )}
        </Resource>
        {complaints.more && (
          <View className="gap-4">
            <Button kind="line" onTap={() => void complaints.more?.()}>
              更早的
            </Button>
          </View>
        )}
      </View>
    </Screen>
  );
}
