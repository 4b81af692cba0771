/** Whom to invite: two questions, then the code to show or to send. */
import { INVITED_KINDS, type InvitedKind, invitedKinds } from '@jiashu/shared/homes/vocabulary';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { open as openPage } from '../../../platform/navigate';
import { Choices, Field, Form, Sheet, TextInput } from '../../../ui';
import { homesApi } from '../../api';

interface Props {
  homeId: string;
  open: boolean;
  onClose: () => void;
}

export const InviteSheet = ({ homeId, open, onClose }: Props) => (
  <Sheet open={open} title="请谁加入" onClose={onClose}>
    {open && <Questions homeId={homeId} onMade={onClose} />}
  </Sheet>
);

const EMPTY: { kind: InvitedKind; name: string } = { kind: 'family', name: '' };

function Questions({ homeId, onMade }: { homeId: string; onMade: () => void }) {
  const { value, change, clear } = useDraft(`invitation ${homeId}`, EMPTY);
  const { busy, failure, submit } = useSubmit(homesApi.invite);
  const make = async () => {
    const made = await submit({ homeId, ...value });
    if (!made) return;
    clear();
    onMade();
    openPage('homes/pages/invite', { home: homeId, id: made.id });
  };
  return (
    <View>
      <Form action="生成邀请" busy={busy} ready={value.name.trim() !== ''} onSubmit={make}>
        <Choices
          columns={2}
          label="他是"
          options={invitedKinds.map((kind) => ({ value: kind, label: INVITED_KINDS[kind] }))}
          value={value.kind}
          onChange={(kind) => change({ kind })}
        />
        <Field label="怎么称呼他" hint="他加入后先用这个称呼，自己可以改" error={failure?.at('name')}>
          <TextInput
            value={value.name}
            onInput={(name) => change({ name })}
            placeholder={value.kind === 'tenant' ? '租客小何' : '爸爸'}
            maxLength={20}
          />
        </Field>
      </Form>
      <View className="small center gap-2">一份只能一个人用，七天后作废，随时可以撤回。</View>
    </View>
  );
}
