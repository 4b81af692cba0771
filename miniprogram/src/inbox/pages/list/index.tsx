/** All that we told this person, new first, day by day. */
import type { InboxEntry } from '@jiashu/shared/inbox/schema';
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Button, Card, Empty, Heading, Link, Resource, Screen, Section, SkeletonList, Tap } from '../../../ui';
import { AllowPush } from '../../AllowPush';
import { inboxApi } from '../../api';
import { byDay } from '../../byDay';
import { openEntry } from '../../openEntry';
import { useInbox } from '../../useInbox';
import '../../inbox.css';

export default function InboxPage() {
  const inbox = useInbox();
  const today = dayOf(new Date());
  const unread = inbox.items.some(({ readAt }) => !readAt);
  const readAll = async () => {
    await inboxApi.markAllRead({}).catch(() => {});
    await inbox.reload();
  };
  return (
    <Screen title="消息" onPullDown={inbox.reload}>
      <AllowPush />
      {inbox.items.length > 0 && (
        <View className="between">
          <Heading level={1}>{unread ? '还有没读的' : '都读过了'}</Heading>
          {unread && <Link onTap={() => void readAll()}>全部记为读过</Link>}
        </View>
      )}
      <Resource
        of={inbox}
        skeleton={<SkeletonList rows={5} card />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing />}
      >
        {() =>
          byDay(inbox.items).map(({ day, entries }) => (
            <Section key={day} title={sayNear(day, today)}>
              <Card kind="list">
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </Card>
            </Section>
          ))
        }
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

function Entry({ entry: { id, title, text, at, readAt, link } }: { entry: InboxEntry }) {
  const openIt = () => {
    void inboxApi.markRead({ entryId: id }).catch(() => {});
    openEntry({ link });
  };
  return (
    <Tap className="news" role="link" label={`${readAt ? '' : '未读，'}${title}`} onTap={openIt}>
      <View className="news-head">
        <View className="list-title grow">{title}</View>
        {!readAt && <View className="news-new" />}
        <View className="small num">{timeOf(new Date(at))}</View>
      </View>
      {text && <View className="small news-text">{text}</View>}
    </Tap>
  );
}
