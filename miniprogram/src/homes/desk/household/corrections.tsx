/** What those above put right at somebody: a name that is wrong, a phone that is lost, a document misread. He is told why. */
import type { DeskHousehold, DeskMember } from '@jiashu/shared/homes/householdSchema';
import { plainIdNumber, whyNoIdNumber } from '@jiashu/shared/kernel/idNumber';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSensitive } from '../../../accounts';
import { useSubmit } from '../../../api';
import { Button, Field, Form, TextArea, TextInput } from '../../../ui';
import { homesApi } from '../../api';

interface ActProps {
  homeId: string;
  member: DeskMember;
  onDone: (household: DeskHousehold) => void;
}

export function Removal({ homeId, member, onDone }: ActProps) {
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

export function NewPhone({ homeId, member, onDone }: ActProps) {
  const [phone, setPhone] = useState('');
  const [reason, setReason] = useState('');
  const { busy, failure, submit, proof } = useSensitive(homesApi.changeMemberPhone);
  const change = async () => {
    const next = await submit({ homeId, memberId: member.id, phone, reason });
    if (next) onDone(next);
  };
  return (
    <View>
      <View className="small">
        当面核对过身份证再换。换了以后，他在别的设备上都会退出，并收到消息；旧号码也会收到一条短信。
      </View>
      <Form action="换成这个号" busy={busy} ready={phone.length === 11 && reason.trim().length >= 2} onSubmit={change}>
        <Field label="新手机号" error={failure?.at('phone')}>
          <TextInput type="phone" value={phone} onInput={setPhone} maxLength={11} />
        </Field>
        <Field label="怎么核对的，会发给他" error={failure?.at('reason')}>
          <TextArea value={reason} onInput={setReason} placeholder="旧号停机，当面核对过身份证" maxLength={200} />
        </Field>
      </Form>
      {proof}
    </View>
  );
}

export function NewIdNumber({ homeId, member, onDone }: ActProps) {
  const [idNumber, setIdNumber] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { busy, failure, submit, proof } = useSensitive(homesApi.correctIdNumber);
  const correct = async () => {
    // Before the code is asked for: who mistyped one digit should not prove himself first.
    const why = whyNoIdNumber(plainIdNumber(idNumber));
    setWrong(why);
    if (why) return;
    const next = await submit({ homeId, memberId: member.id, idNumber, reason });
    if (next) onDone(next);
  };
  return (
    <View>
      <View className="small">
        {member.idNumber ? `现在登记的是 ${member.idNumber}。` : '现在没有登记。'}看过证件原件再改。
      </View>
      <Form action="更正" busy={busy} ready={idNumber.trim() !== '' && reason.trim().length >= 2} onSubmit={correct}>
        <Field label="证件上的号码" error={wrong ?? failure?.at('idNumber')}>
          <TextInput value={idNumber} onInput={setIdNumber} maxLength={40} />
        </Field>
        <Field label="怎么核对的，会发给他" error={failure?.at('reason')}>
          <TextArea value={reason} onInput={setReason} placeholder="当面看过身份证" maxLength={200} />
        </Field>
      </Form>
      {proof}
    </View>
  );
}
