/** Hands the home to new owners: whoever is there now is out at once, the home keeps its history. */
import type { DeskHousehold } from '@jiashu/shared/homes/householdSchema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSensitive } from '../../../accounts';
import { useDraft } from '../../../api';
import { Button, Field, Form, Link, Sheet, TextArea, TextInput, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { homesApi } from '../../api';

interface Props {
  household: DeskHousehold;
  onChange: (household: DeskHousehold) => void;
}

export function Sale({ household, onChange }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Block title="卖了">
      <View className="small">过户以后在这里转：原来的人当即离开，房子的报修记录留给新业主。</View>
      <View className="gap-2">
        <Button kind="line" slim onTap={() => setOpen(true)}>
          转给新业主
        </Button>
      </View>
      <Sheet open={open} title={`${household.label} 转给新业主`} onClose={() => setOpen(false)}>
        {open && (
          <Transfer
            household={household}
            onChange={(next) => {
              setOpen(false);
              onChange(next);
            }}
          />
        )}
      </Sheet>
    </Block>
  );
}

const NOBODY = { name: '', phone: '' };
const EMPTY = { owners: [NOBODY], on: '', reason: '' };
const MOST = 6;

function Transfer({ household, onChange }: Props) {
  const { value, change, clear } = useDraft(`sale ${household.homeId}`, EMPTY);
  const { busy, failure, submit, proof } = useSensitive(homesApi.transfer);
  const { owners, on, reason } = value;
  const complete = owners.every(({ name, phone }) => name.trim() !== '' && phone.length === 11);
  const setOwner = (index: number, part: Partial<typeof NOBODY>) =>
    change({ owners: owners.map((owner, at) => (at === index ? { ...owner, ...part } : owner)) });
  const drop = (index: number) => change({ owners: owners.filter((_, at) => at !== index) });
  const hand = async () => {
    const next = await submit({ homeId: household.homeId, owners, on, reason });
    if (!next) return;
    clear();
    toast(
      next.members.every(({ signedIn }) => signedIn)
        ? '转好了，双方都收到消息'
        : '转好了，新业主用这个手机号登录就能看到',
      'check',
    );
    onChange(next);
  };
  return (
    <View>
      <Form
        action="转过去，立即生效"
        busy={busy}
        ready={complete && on !== '' && reason.trim().length >= 2}
        onSubmit={hand}
      >
        {owners.map((owner, index) => (
          <NewOwner
            // biome-ignore lint/suspicious/noArrayIndexKey: owners are told apart by their place in the form
            key={index}
            label={`新业主${owners.length > 1 ? ` ${index + 1}` : ''}`}
            owner={owner}
            at={(field) => failure?.at(`owners.${index}.${field}`)}
            onChange={(part) => setOwner(index, part)}
            onDrop={owners.length > 1 ? () => drop(index) : undefined}
          />
        ))}
        {owners.length < MOST && <Link onTap={() => change({ owners: [...owners, NOBODY] })}>还有一位业主</Link>}
        <Field label="过户日期" error={failure?.at('on')}>
          <TextInput type="date" value={on} onInput={(text) => change({ on: text })} />
        </Field>
        <Field label="凭什么转" error={failure?.at('reason')}>
          <TextArea
            value={reason}
            onInput={(text) => change({ reason: text })}
            placeholder="二手房过户，看过新产权证"
            maxLength={200}
          />
        </Field>
      </Form>
      <View className="small center gap-2">现在的 {household.members.length} 位都会离开这一家</View>
      {proof}
    </View>
  );
}

interface NewOwnerProps {
  label: string;
  owner: typeof NOBODY;
  /** What is wrong with a field. */
  at: (field: keyof typeof NOBODY) => string | undefined;
  onChange: (part: Partial<typeof NOBODY>) => void;
  onDrop: (() => void) | undefined;
}

const NewOwner = ({ label, owner: { name, phone }, at, onChange, onDrop }: NewOwnerProps) => (
  <View>
    <Field label={label} error={at('name')}>
      <TextInput value={name} onInput={(next) => onChange({ name: next })} placeholder="姓名" maxLength={20} />
    </Field>
    <Field label="手机号" error={at('phone')}>
      <TextInput type="phone" value={phone} onInput={(next) => onChange({ phone: next })} maxLength={11} />
    </Field>
    {onDrop && <Link onTap={onDrop}>去掉这一位</Link>}
  </View>
);
