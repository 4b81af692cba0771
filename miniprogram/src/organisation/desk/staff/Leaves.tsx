/** Leave that is coming or running, and a new one with who stands in. */

import { sayDay } from '@jiashu/shared/kernel/words';
import type { StaffView } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Choices, Field, Form, Link, List, ListRow, TextInput, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';
import '../../organisation.css';

interface Props {
  member: StaffView;
  onChange: (member: StaffView) => void;
}

export function Leaves({ member, onChange }: Props) {
  const ending = useSubmit(organisationApi.endLeave);
  const end = async (leaveId: string) => {
    const next = await ending.submit({ leaveId });
    if (!next) return;
    toast('取消了', 'check');
    onChange(next);
  };
  if (member.leaves.length === 0 && !member.manageable) return null;
  return (
    <Block title="休假">
      <List openTop>
        {member.leaves.map(({ id, from, to, reason, deputy }) => (
          <ListRow
            key={id}
            title={from === to ? sayDay(from) : `${sayDay(from)}到 ${sayDay(to)}`}
            note={`${reason}　${deputy ? `${deputy}替` : '没有人替'}`}
            side={member.manageable && <Link onTap={() => void end(id)}>取消</Link>}
          />
        ))}
      </List>
      {member.manageable && <NewLeave member={member} onChange={onChange} />}
    </Block>
  );
}

const NOBODY = 'nobody';
const EMPTY = { from: '', to: '', reason: '', deputyId: NOBODY };

function NewLeave({ member, onChange }: Props) {
  const { value, change, clear } = useDraft(`leave ${member.personId}`, EMPTY);
  const { busy, failure, submit } = useSubmit(organisationApi.addLeave);
  const add = async () => {
    const deputyId = value.deputyId === NOBODY ? null : value.deputyId;
    const next = await submit({ personId: member.personId, ...value, deputyId });
    if (!next) return;
    clear();
    toast('登记好了，值班表跟着变', 'check');
    onChange(next);
  };
  const people = member.colleagues.map(({ personId, name }) => ({ value: personId, label: name }));
  const ready = value.from !== '' && value.to !== '' && value.reason.trim() !== '';
  return (
    <Form kind="line" slim action="登记休假" busy={busy} ready={ready} onSubmit={add}>
      <View className="org-two">
        <View>
          <Field label="从哪天" error={failure?.at('from')}>
            <TextInput type="date" value={value.from} onInput={(from) => change({ from })} />
          </Field>
        </View>
        <View>
          <Field label="到哪天，含当天" error={failure?.at('to')}>
            <TextInput type="date" value={value.to} onInput={(to) => change({ to })} />
          </Field>
        </View>
      </View>
      <Field label="事由" error={failure?.at('reason')}>
        <TextInput value={value.reason} onInput={(reason) => change({ reason })} placeholder="年假" maxLength={100} />
      </Field>
      <Field label="谁替班" error={failure?.at('deputyId')}>
        <Choices
          columns="flow"
          label="谁替班"
          options={[...people, { value: NOBODY, label: '没有人替' }]}
          value={value.deputyId}
          onChange={(deputyId) => change({ deputyId })}
        />
      </Field>
    </Form>
  );
}
