/** Who belongs to the home now; those above put right a wrong name or a lost phone, with a reason the person reads. */
import type { DeskHousehold, DeskMember } from '@jiashu/shared/homes/householdSchema';
import { MEMBER_KINDS } from '@jiashu/shared/homes/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSensitive } from '../../../accounts';
import { useSubmit } from '../../../api';
import { Avatar, Button, Field, Link, ListRow, Sheet, TextArea, TextInput, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { homesApi } from '../../api';

interface Props {
  household: DeskHousehold;
  onChange: (household: DeskHousehold) => void;
}

type Act = { readonly kind: 'remove' | 'phone'; readonly member: DeskMember };

export function People({ household, onChange }: Props) {
  const [act, setAct] = useState<Act | null>(null);
  const done = (next: DeskHousehold, words: string) => {
    setAct(null);
    toast(words, 'check');
    onChange(next);
  };
  return (
    <Block title="现在的人">
      {household.members.length === 0 && <View className="small">还没有人。导入台账，或等业主来确认。</View>}
      {household.members.map((member) => (
        <ListRow
          key={member.id}
          lead={<Avatar name={member.name} />}
          title={member.name}
          note={`${MEMBER_KINDS[member.kind]}　${member.signedIn ? (member.phone ?? '没有绑定手机号') : '还没登录过'}`}
          side={
            household.mayTransfer && (
              <View className="row">
                {member.signedIn && <Link onTap={() => setAct({ kind: 'phone', member })}>换手机号</Link>}
                <Link onTap={() => setAct({ kind: 'remove', member })}>更正移出</Link>
              </View>
            )
          }
        />
      ))}
      <Sheet
        open={act?.kind === 'remove'}
        title={`把${act?.member.name ?? ''}移出这一家？`}
        onClose={() => setAct(null)}
      >
        {act && <Removal homeId={household.homeId} member={act.member} onDone={(next) => done(next, '已移出')} />}
      </Sheet>
      <Sheet open={act?.kind === 'phone'} title={`替${act?.member.name ?? ''}换手机号`} onClose={() => setAct(null)}>
        {act && <NewPhone homeId={household.homeId} member={act.member} onDone={(next) => done(next, '换好了')} />}
      </Sheet>
    </Block>
  );
}

interface ActProps {
  homeId: string;
  member: DeskMember;
  onDone: (household: DeskHousehold) => void;
}

function Removal({ homeId, member, onDone }: ActProps) {
  const [reason, setReason] = useState('');
  const { busy, failure, submit } = useSubmit(homesApi.deskRemoveMember);
  const remove = async () => {
    const next = await submit({ homeId, memberId: member.id, reason });
    if (next) onDone(next);
  };
  return (
    <View>
      <View className="small">立即生效。只用来更正登记错误；卖房请用“转给新业主”。</View>
      <Field label="原因，会发给他" error={failure?.at('reason')}>
        <TextArea value={reason} onInput={setReason} maxLength={200} />
      </Field>
      <View className="gap-4">
        <Button busy={busy} disabled={reason.trim().length < 2} onTap={() => void remove()}>
          移出
        </Button>
      </View>
    </View>
  );
}

function NewPhone({ homeId, member, onDone }: ActProps) {
  const [phone, setPhone] = useState('');
  const [reason, setReason] = useState('');
  const { busy, failure, submit, proof } = useSensitive(homesApi.changeMemberPhone);
  const change = async () => {
    const next = await submit({ homeId, memberId: member.id, phone, reason });
    if (next) onDone(next);
  };
  return (
    <View>
      <View className="small">当面核对过身份证再换。换了以后，他在别的设备上都会退出，并收到消息。</View>
      <Field label="新手机号" error={failure?.at('phone')}>
        <TextInput type="phone" value={phone} onInput={setPhone} maxLength={11} />
      </Field>
      <Field label="怎么核对的，会发给他" error={failure?.at('reason')}>
        <TextArea value={reason} onInput={setReason} placeholder="旧号停机，当面核对过身份证" maxLength={200} />
      </Field>
      <View className="gap-4">
        <Button busy={busy} disabled={phone.length !== 11 || reason.trim().length < 2} onTap={() => void change()}>
          换成这个号
        </Button>
      </View>
      {proof}
    </View>
  );
}
