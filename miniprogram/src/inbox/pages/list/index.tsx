/** All that we told this person, new first. */
import type { InboxEntry } from '@jiashu/shared/inbox/schema';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Button, Card, Empty, Link, ListRow, Resource, Screen, SkeletonList } from '../../../ui';
import { AllowPush } from '../../AllowPush';
import { inboxApi } from '../../api';
import { openEntry } from '../../openEntry';
import { useInbox } from '../../useInbox';

export default function InboxPage() {
  const inbox = useInbox();
  const unread = inbox.items.some(({ readAt }) => !readAt);
  const readAll = async () => {
    await inboxApi.markAllRead({}).catch(() => {});
    await inbox.reload();
  };
  return (
    <Screen title="消息" onPullDown={inbox.reload}>
      <AllowPush />
      {unread && (
        <View className="right">
          <Link onTap={() => void readAll()}>全部记为读过</Link>
        </View>
      )}
      <Resource
        of={inbox}
        skeleton={<SkeletonList rows={5} card />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing />}
      >
        {() => (
          <Card kind="list">
            {inbox.items.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Card>
        )}
      </Resource>
      {inbox.more && (
        <View className="gap-4">
          <Button kind="line" onTap={() => void inbox.more?.()}>
            更早的消息
          </Button>
        </View>
      )}
    </Screen>
  );
}

const Nothing = () => <Empty title="还没有消息">新的家书、预约、维修的每一步，都会在这里告诉您。</Empty>;

function Entry({ entry }: { entry: InboxEntry }) {
  const openIt = () => {
    void inboxApi.markRead({ entryId: entry.id }).catch(() => {});
    openEntry(entry);
  };
  return (
    <ListRow
      title={entry.title}
      note={entry.text}
      side={
        <View className={entry.readAt ? 'tiny num' : 'tiny num seal'}>{sayMoment(new Date(entry.at), new Date())}</View>
      }
      label={`${entry.readAt ? '' : '未读，'}${entry.title}`}
      onTap={openIt}
    />
  );
}
