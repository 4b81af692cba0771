/** Invitations nobody has used yet: to be shown again or taken back. */
import type { InvitationRow } from '@jiashu/shared/homes/householdSchema';
import { INVITED_KINDS } from '@jiashu/shared/homes/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { useSubmit } from '../../../api';
import { open } from '../../../platform/navigate';
import { Card, Link, ListRow, Section, toast } from '../../../ui';
import { homesApi } from '../../api';

interface Props {
  homeId: string;
  invitations: readonly InvitationRow[];
  onChanged: () => void;
}

export function Invitations({ homeId, invitations, onChanged }: Props) {
  const revoking = useSubmit(homesApi.revokeInvitation);
  const revoke = async (invitationId: string) => {
    if (!(await revoking.submit({ homeId, invitationId }))) return;
    toast('撤回了，链接已经作废', 'check');
    onChanged();
  };
  return (
    <Section title="等他们接受">
      <Card kind="list">
        {invitations.map(({ id, name, kind, expiresAt }) => (
          <ListRow
            key={id}
            title={name}
            note={`${INVITED_KINDS[kind]}　${sayMoment(new Date(expiresAt), new Date())} 过期`}
            side={<Link onTap={() => void revoke(id)}>撤回</Link>}
          >
            <Link tone="seal" onTap={() => open('homes/pages/invite', { home: homeId, id })}>
              给他看二维码
            </Link>
          </ListRow>
        ))}
      </Card>
    </Section>
  );
}
