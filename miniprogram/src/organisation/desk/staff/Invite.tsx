/** Invites a colleague by phone to a post within one's reach, and shows what became of earlier invitations. */
import type { Role, Tier } from '@jiashu/shared/kernel/roles';
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { HeldPost } from '@jiashu/shared/organisation/rules';
import type { StaffInvitationView, Tree } from '@jiashu/shared/organisation/schema';
import { STAFF_INVITATION_STATES } from '@jiashu/shared/organisation/vocabulary';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import {
  Choices,
  Field,
  Form as Filling,
  Heading,
  Link,
  ListRow,
  Resource,
  SkeletonList,
  TextInput,
  toast,
} from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';
import { placesFor, rolesFor } from '../../grantable';
import { useStaffInvitations, useTree } from '../../useOrganisation';
import '../../organisation.css';

/** `mine` let one give at least one post. */
export function Invite({ mine }: { mine: readonly HeldPost[] }) {
  const invitations = useStaffInvitations();
  const tree = useTree();
  return (
    <View className="org-detail">
      <Heading level={1}>请一位同事上岗</Heading>
      <View className="small gap-2">他用这个手机号登录，就会看到邀请；点接受，当即上岗。</View>
      <Resource of={tree} skeleton={<SkeletonList rows={4} />}>
        {(data) => <Form tree={data} mine={mine} onSent={() => void invitations.reload()} />}
      </Resource>
      <Block title="发出去的">
        <Resource
          of={invitations}
          skeleton={<SkeletonList rows={3} />}
          isEmpty={({ items }) => items.length === 0}
          empty={<View className="small">还没有发过邀请。</View>}
        >
          {() =>
            invitations.items.map((invitation) => (
              <Sent key={invitation.id} invitation={invitation} onChanged={() => void invitations.reload()} />
            ))
          }
        </Resource>
        {invitations.more && <Link onTap={() => void invitations.more?.()}>更早的</Link>}
      </Block>
    </View>
  );
}

const EMPTY = { name: '', phone: '', role: 'engineer' as Role, scope: '' };

interface FormProps {
  tree: Tree;
  mine: readonly HeldPost[];
  onSent: () => void;
}

function Form({ tree, mine, onSent }: FormProps) {
  const { value, change, clear } = useDraft('staff invitation', EMPTY);
  const { busy, failure, submit } = useSubmit(organisationApi.inviteStaff);
  const roles = rolesFor(mine, tree);
  const role = roles.find((one) => one.value === value.role)?.value ?? roles[0]!.value;
  const scopes = placesFor(mine, tree, role);
  const chosen = scopes.length === 1 ? scopes[0]!.value : value.scope;
  const placed = scopes.some((one) => one.value === chosen);
  const send = async () => {
    const [tier, scopeId = null] = chosen.split(' ') as [Tier, string?];
    const sent = await submit({ name: value.name, phone: value.phone, role, tier, scopeId });
    if (!sent) return;
    clear();
    toast('邀请发出了', 'check');
    onSent();
  };
  return (
    <Filling
      slim
      action="发出邀请"
      busy={busy}
      ready={placed && value.name.trim() !== '' && value.phone.length === 11}
      onSubmit={send}
    >
      <View className="org-two">
        <View>
          <Field label="姓名" error={failure?.at('name')}>
            <TextInput value={value.name} onInput={(name) => change({ name })} maxLength={20} />
          </Field>
        </View>
        <View>
          <Field label="手机号" error={failure?.at('phone')}>
            <TextInput type="phone" value={value.phone} onInput={(phone) => change({ phone })} maxLength={11} />
          </Field>
        </View>
      </View>
      <Field label="做什么" error={failure?.at('role')}>
        <Choices
          columns="flow"
          label="做什么"
          options={roles}
          value={role}
          onChange={(next) => change({ role: next })}
        />
      </Field>
      <Field label="在哪里" error={failure?.at('scopeId')}>
        <Choices
          columns="flow"
          label="在哪里"
          options={scopes}
          value={chosen}
          onChange={(scope) => change({ scope })}
        />
      </Field>
    </Filling>
  );
}

function Sent({ invitation, onChanged }: { invitation: StaffInvitationView; onChanged: () => void }) {
  const { id, name, phone, title, scope, state, invitedBy, at } = invitation;
  const { submit } = useSubmit(organisationApi.revokeStaffInvitation);
  const revoke = async () => {
    if (await submit({ invitationId: id })) onChanged();
  };
  return (
    <ListRow
      title={`${name}　${scope} ${title}`}
      note={`${phone}　${invitedBy} ${sayMoment(new Date(at), new Date())} 发出`}
      side={
        state === 'open' ? (
          <Link onTap={() => void revoke()}>撤回</Link>
        ) : (
          <View className="small">{STAFF_INVITATION_STATES[state]}</View>
        )
      }
    />
  );
}
