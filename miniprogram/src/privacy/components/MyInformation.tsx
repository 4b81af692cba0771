/** The way in from 我的: what is kept about me, and what I can do about it; first of all that the account is about to go. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import { open } from '../../platform/navigate';
import { Card, ListRow, Section } from '../../ui';
import { useDeletion } from '../usePrivacy';

export function MyInformation() {
  const dueAt = useDeletion().data?.dueAt;
  return (
    <Section title="我的信息">
      <Card kind="list">
        {dueAt && (
          <ListRow
            title={`${sayDayAndWeekday(dayOf(new Date(dueAt)))}注销账号`}
            note="那天之前都可以反悔。不是您本人申请的，请马上点开"
            onTap={() => open('privacy/pages/deletion')}
          />
        )}
        <ListRow title="我们留着您的哪些信息" note="看、改、带走、删" onTap={() => open('privacy/pages/mine')} />
        <ListRow title="同意与收回" note="隐私政策、评价和活动邀请" onTap={() => open('privacy/pages/consents')} />
      </Card>
    </Section>
  );
}
