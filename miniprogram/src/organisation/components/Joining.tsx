/** Somebody of the company wants me to work here: the way to his invitation. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import { open } from '../../platform/navigate';
import { Card, ListRow, Section } from '../../ui';
import { useMyStaffInvitations } from '../useOrganisation';

export function Joining() {
  const invitations = useMyStaffInvitations().data?.invitations ?? [];
  if (invitations.length === 0) return null;
  return (
    <Section title="请您上岗">
      <Card kind="list">
        {invitations.map(({ id, title, scope, invitedBy, expiresAt }) => (
          <ListRow
            key={id}
            title={`${scope} ${title}`}
            note={`${invitedBy}请您，${sayMoment(new Date(expiresAt), new Date())} 前接受`}
            onTap={() => open('organisation/pages/joining')}
          />
        ))}
      </Card>
    </Section>
  );
}
