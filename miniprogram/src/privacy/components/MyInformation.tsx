/** The way in from 我的: what is kept about me, and what I can do about it. */
import { open } from '../../platform/navigate';
import { Card, ListRow, Section } from '../../ui';

export const MyInformation = () => (
  <Section title="我的信息">
    <Card kind="list">
      <ListRow title="我们留着您的哪些信息" note="看、改、带走、删" onTap={() => open('privacy/pages/mine')} />
      <ListRow title="同意与收回" note="隐私政策、评价和活动邀请" onTap={() => open('privacy/pages/consents')} />
    </Card>
  </Section>
);
